import { Type } from 'typebox';
import { projectsWith } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import { actorMay } from '../../kernel/acting/who-may.ts';
import type { ClockDefinition, Process } from '../../kernel/define-process.ts';
import { drawProcess } from '../../kernel/draw-process.ts';
import { splits } from '../../kernel/family/split-reasons.ts';
import { channels, openChannels } from '../../kernel/opening/channels.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { AnyObject, Label, list, nullable } from '../../platform/http/shapes.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';

const Key = Type.String();

const ProcessView = Type.Object({
  key: Key,
  label: Label,
  about: Label,
  prefix: Type.String(),
  version: Type.Integer(),
  opens: Type.Object({ state: Key, mayOpen: Type.Boolean() }),
  splits: Type.Boolean({ description: 'Whether a part of a case may be split off, and become one of these' }),
  form: AnyObject,
  states: Type.Array(
    Type.Object({ key: Key, label: Label, final: Type.Boolean(), tone: nullable(Type.String()) }),
  ),
  actions: Type.Array(
    Type.Object({
      key: Key,
      label: Label,
      event: Type.String(),
      from: Type.Array(Key),
      to: nullable(Key),
      by: Type.Array(Type.String()),
      danger: Type.Boolean(),
      form: AnyObject,
    }),
  ),
  clocks: Type.Array(
    Type.Object({
      key: Key,
      label: Label,
      promise: nullable(Label),
      counts: Type.Array(Key),
      met: Type.Array(Key),
      calendar: Type.String(),
      targets: Type.Array(Type.Object({ when: nullable(AnyObject), seconds: Type.Integer() })),
    }),
  ),
  mermaid: Type.String({ description: 'The flow chart, as Mermaid source' }),
});

export function processRoutes({ kernel }: House): Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/processes',
      access: 'readProcesses',
      summary: 'Every process: states, actions, clocks, forms, in both languages',
      tags: ['processes'],
      schema: { response: { 200: list(ProcessView) } },
      handler: ({ actor }) => ({
        items: [...kernel.processes.values()].map((process) => viewProcess(process, actor)),
      }),
    }),
    defineRoute({
      method: 'GET',
      url: '/api/processes/:key',
      access: 'readProcesses',
      summary: 'One process',
      tags: ['processes'],
      schema: { params: Type.Object({ key: Key }), response: { 200: ProcessView } },
      handler: ({ actor, params }) =>
        viewProcess(kernel.processes.get(params.key) ?? fail('notFound'), actor),
    }),
    defineRoute({
      method: 'GET',
      url: '/api/channels',
      access: 'readProcesses',
      summary: 'The ways a request can reach you',
      tags: ['processes'],
      schema: { response: { 200: list(Type.Object({ key: Key, label: Label })) } },
      handler: () => ({ items: openChannels.map((key) => ({ key, label: channels[key]! })) }),
    }),
  ];
}

function viewProcess(process: Process, actor: Actor) {
  const mayOpen = projectsWith(actor, 'openCases').some((projectId) =>
    actorMay(actor, process.opens.by, {
      projectId,
      assigneeId: null,
      teamId: null,
      receiverId: null,
      personId: null,
    }),
  );
  return {
    key: process.key,
    label: process.label,
    about: process.about,
    prefix: process.prefix,
    version: process.version,
    opens: { state: process.opens.state, mayOpen },
    splits: splits(process),
    form: process.input as unknown as Record<string, unknown>,
    states: Object.entries(process.states).map(([key, state]) => ({
      key,
      label: state.label,
      final: state.final ?? false,
      tone: state.tone ?? null,
    })),
    actions: Object.entries(process.actions).map(([key, action]) => ({
      key,
      label: action.label,
      event: action.event,
      from: [...action.from],
      to: action.to ?? null,
      by: [...action.by],
      danger: action.danger ?? false,
      form: (action.input ?? {}) as unknown as Record<string, unknown>,
    })),
    clocks: Object.entries(process.clocks).map(([key, clock]) => ({
      key,
      label: clock.label,
      promise: clock.promise ?? null,
      counts: [...clock.counts],
      met: [...clock.met],
      calendar: clock.calendar.ref,
      targets: targetsOf(clock),
    })),
    mermaid: drawProcess(process, 'zh'),
  };
}

function targetsOf(clock: ClockDefinition<string>) {
  const { within } = clock;
  if ('seconds' in within) return [{ when: null, seconds: within.seconds }];
  return Object.entries(within.of).map(([value, target]) => ({
    when: { [within.by]: value },
    seconds: target.seconds,
  }));
}
