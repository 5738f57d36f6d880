import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rolesWith } from '../directory/access.ts';
import { roleLabels } from '../directory/roles.ts';
import { clocksThatMayMove } from '../kernel/acting/delays.ts';
import { reasonAgainst } from '../kernel/acting/guards.ts';
import { checkCalendar } from '../kernel/clocks/calendar.ts';
import type { Effect, Process } from '../kernel/define-process.ts';
import { fieldsOf } from '../kernel/forms.ts';
import { kernelEvents } from '../kernel/reading/story.ts';
import { isSecondVerb } from '../kernel/second/second.ts';
import { checkSteps } from '../kernel/telling/steps.ts';
import { makeStrictCheck } from '../platform/http/check-against.ts';
import { processes } from './processes.ts';

const all = [...processes.values()];
const each = test.each(all.map((process) => [process.key, process] as const));

const statesOf = (process: Process) => Object.entries(process.states);
const actionsOf = (process: Process) => Object.entries(process.actions);
const clocksOf = (process: Process) => Object.entries(process.clocks);
const formsOf = (process: Process) => [
  process.input,
  ...actionsOf(process).map(([, action]) => action.input),
];

each('%s: every state can be reached', (_, process) => {
  const reached = new Set([process.opens.state]);
  // The kernel alone leads there, by merging.
  if (process.merges !== false) reached.add('merged');
  // Imported history ends where its source left it.
  if (process.history) reached.add(process.history.answered).add(process.history.unanswered);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const [, { from, to }] of actionsOf(process)) {
      if (to && from.some((state) => reached.has(state))) reached.add(to);
    }
  }
  expect([...reached].sort()).toEqual(Object.keys(process.states).sort());
});

each('%s: only final states are dead ends, and from every state an end can be reached', (_, process) => {
  const stuck = statesOf(process)
    .filter(([, state]) => !state.final)
    .filter(([key]) => !endsFrom(process, key))
    .map(([key]) => key);
  expect(stuck).toEqual([]);
});

function endsFrom(process: Process, start: string): boolean {
  const seen = new Set([start]);
  for (const state of seen) {
    if (process.states[state]?.final) return true;
    for (const [, { from, to }] of actionsOf(process)) if (to && from.includes(state)) seen.add(to);
  }
  return false;
}

each('%s: no clock counts in a final state, and every clock can be kept', (_, process) => {
  for (const [key, clock] of clocksOf(process)) {
    expect(
      clock.counts.filter((state) => process.states[state]?.final),
      key,
    ).toEqual([]);
    expect(
      clock.counts.filter((state) => clock.met.includes(state)),
      key,
    ).toEqual([]);
    expect(clock.counts.length, key).toBeGreaterThan(0);
    expect(clock.met.length, key).toBeGreaterThan(0);
    expect(() => checkCalendar(clock.calendar), key).not.toThrow();
  }
});

each('%s: every name it uses is one of its own', (_, process) => {
  const states = Object.keys(process.states);
  const clocks = Object.keys(process.clocks);
  const named = [
    process.opens.state,
    ...actionsOf(process).flatMap(([, action]) => [...action.from, ...(action.to ? [action.to] : [])]),
    ...clocksOf(process).flatMap(([, clock]) => [...clock.counts, ...clock.met]),
  ];
  expect(named.filter((state) => !states.includes(state))).toEqual([]);
  const resumed = actionsOf(process).flatMap(([, action]) => [
    ...(action.resumes ?? []),
    ...(action.restarts ?? []),
  ]);
  expect(resumed.filter((clock) => !clocks.includes(clock))).toEqual([]);
  if (!process.history) return;
  expect(Object.keys(process.actions)).toContain(process.history.answer);
  expect(process.states[process.history.answered]?.final).toBe(true);
  expect(process.states[process.history.unanswered]?.final).toBe(true);
  expect(fieldsOf(process.actions[process.history.answer]?.input).map(([key]) => key)).toContain(
    process.history.words,
  );
});

each(
  '%s: every clock says what is missed: steps in order, the breach last, nothing after it',
  (_, process) => {
    for (const [key, { steps, within }] of clocksOf(process)) {
      const targets =
        'seconds' in within ? [within.seconds] : Object.values(within.of).map((one) => one.seconds);
      expect(Math.min(...targets), key).toBeGreaterThan(0);
      expect(checkSteps(steps, targets), key).toEqual([]);
      expect(steps.at(-1), key).toMatchObject({ key: 'breach', at: 1 });
      const shares = steps.map((step) => step.at ?? 1);
      expect(shares, key).toEqual([...shares].sort((one, other) => one - other));
      if ('by' in within) {
        const field = Object.fromEntries(fieldsOf(process.input))[within.by] as {
          enum: string[];
          default?: string;
        };
        expect(Object.keys(within.of).sort(), key).toEqual([...field.enum].sort());
        expect(field.default, `${key}: without a default a case could be without a target`).toBeDefined();
      }
    }
  },
);

each('%s: everything a person reads is there in Chinese and English, and is no key', (_, process) => {
  const labels: [string, { zh: string; en: string } | undefined][] = [
    ['label', process.label],
    ['about', process.about],
    ['opens', process.opens.told],
    ...statesOf(process).map(([key, state]): [string, typeof state.label] => [key, state.label]),
    ...actionsOf(process).flatMap(([key, action]): [string, typeof action.label][] => [
      [key, action.label],
      [`${key} told`, action.told],
    ]),
    ...clocksOf(process).flatMap(([key, clock]): [string, typeof clock.label][] => [
      [key, clock.label],
      ...(clock.promise ? [[`${key} promise`, clock.promise] as [string, typeof clock.label]] : []),
    ]),
    ...formsOf(process)
      .flatMap(fieldsOf)
      .map(([key, field]): [string, typeof field.label] => [key, field.label]),
  ];
  for (const [key, label] of labels) {
    expect(label?.zh, key).toMatch(/\p{Script=Han}/u);
    expect(label?.en, key).toMatch(/^[A-Z{a-z].*[a-z)}]$/);
    expect(label?.en, key).not.toMatch(/\p{Script=Han}/u);
    expect([label?.zh, label?.en], key).not.toContain(key);
  }
  for (const [, { promise }] of clocksOf(process)) {
    if (promise) expect(promise.zh.includes('{due}')).toBe(promise.en.includes('{due}'));
  }
});

each(
  '%s: every choice has a word for each of its values, and a default that is one of them',
  (_, process) => {
    for (const [key, field] of formsOf(process).flatMap(fieldsOf)) {
      const { enum: values, labels } = field as {
        enum?: string[];
        labels?: Record<string, { zh: string; en: string }>;
      };
      if (!values) continue;
      expect(Object.keys(labels ?? {}).sort(), key).toEqual([...values].sort());
      for (const label of Object.values(labels ?? {})) {
        expect(label.zh, key).toMatch(/\p{Script=Han}/u);
        expect(label.en, key).toMatch(/[a-z]/);
      }
      if (field.default !== undefined) expect(values, key).toContain(field.default);
    }
  },
);

each('%s: every post and bond it speaks of is real', (_, process) => {
  const known = [...Object.keys(roleLabels), 'holder', 'receiver', 'requester'];
  const named = [...process.opens.by, ...actionsOf(process).flatMap(([, action]) => [...action.by])];
  expect(named.filter((by) => !known.includes(by))).toEqual([]);
  expect(actionsOf(process).filter(([, action]) => action.by.length === 0)).toEqual([]);
});

each(
  '%s: what needs a second person is asked for by staff, and others at work may agree to it',
  (_, process) => {
    for (const [key, action] of actionsOf(process)) {
      expect(isSecondVerb(key), key).toBe(false);
      if (!action.needsSecond) continue;
      expect(action.needsSecond.length, key).toBeGreaterThan(0);
      expect(
        action.needsSecond.filter((role) => !rolesWith('workOnCases').includes(role)),
        key,
      ).toEqual([]);
      expect(
        action.by.filter((by) => by === 'requester' || by === 'resident'),
        key,
      ).toEqual([]);
      // Its words are kept as tokens until somebody agrees; a new case would need them as they were typed.
      expect(action.effects ?? [], key).not.toContain('convert');
    }
  },
);

const plainEffects = [
  'holdByInput',
  'holdByInputOrActor',
  'holdByActor',
  'holdByNobody',
  'raiseRung',
  'countAttempt',
  'keepInput',
  'retarget',
  'prepareCopy',
  'convert',
];

each('%s: every guard and effect is one the kernel carries out', (_, process) => {
  const nobody = { assigneeId: null, teamId: null, facts: {} } as never;
  for (const [key, action] of actionsOf(process)) {
    expect(() => reasonAgainst(action.guards ?? [], nobody, []), key).not.toThrow();
    for (const effect of action.effects ?? [])
      expect(isReal(effect), `${key}: ${JSON.stringify(effect)}`).toBe(true);
  }
});

function isReal(effect: Effect): boolean {
  if (typeof effect === 'string') return plainEffects.includes(effect);
  if ('anonymise' in effect) return true;
  if ('open' in effect) return processes.has(effect.open);
  return all.some((process) => effect.onParent in process.actions);
}

each(
  '%s: what an action needs to be done is in its form, and opening asks for nothing it does not need',
  (_, process) => {
    for (const [key, action] of actionsOf(process)) {
      const fields = fieldsOf(action.input).map(([name]) => name);
      if (action.effects?.includes('holdByInput')) expect(fields, key).toContain('assigneeId');
      if (action.effects?.includes('convert')) expect(fields, key).toContain('process');
      for (const effect of action.effects ?? []) {
        if (typeof effect === 'string' || !('anonymise' in effect)) continue;
        const { field, is } = effect.anonymise.recentToo;
        expect(makeStrictCheck(action.input!)({ [field]: is }), key).toBeNull();
        expect(action.preview, key).toBe('forgetting');
      }
      expect(
        fields.filter((name) => ['commandId', 'version', 'after', 'occurredAt'].includes(name)),
        key,
      ).toEqual([]);
    }
    // An inquiry is converted with what is known of it, and a call-back opens by itself.
    expect(makeStrictCheck(process.input)({})).toBeNull();
  },
);

test('keys, prefixes and events tell processes and what happened apart', () => {
  expect(new Set(all.map((process) => process.prefix)).size).toBe(all.length);
  for (const process of all) {
    expect(process.prefix).toMatch(/^[A-Z]{2,3}$/);
    const keys = [
      process.key,
      ...Object.keys(process.states),
      ...Object.keys(process.actions),
      ...Object.keys(process.clocks),
    ];
    expect(keys.filter((key) => !/^[a-z][A-Za-z]*$/.test(key))).toEqual([]);
    const events = actionsOf(process).map(([, action]) => action.event);
    expect(new Set(events).size, process.key).toBe(events.length);
    expect(events.filter((event) => kernelEvents.has(event))).toEqual([]);
  }
});

each(
  '%s: what holds, ends and delays are actions of its own, and who may go further is named',
  (_, process) => {
    const { holds, delays, actions, clocks } = process;
    for (const key of [holds?.action, holds?.ends, delays?.action])
      if (key) expect(actions).toHaveProperty(key);
    const fields = (key: string) => fieldsOf(actions[key]?.input).map(([name]) => name);
    if (holds) expect(fields(holds.action)).toContain(holds.until);
    if (delays) {
      expect(fields(delays.action)).toEqual(expect.arrayContaining([delays.until, delays.told]));
      for (const clock of clocksThatMayMove(process)) expect(clocks).toHaveProperty(clock);
    }
    for (const limited of [holds, delays]) {
      if (!limited?.wider) continue;
      expect(limited.wider.by.filter((role) => !(role in roleLabels))).toEqual([]);
      expect(limited.wider.most).toBeGreaterThanOrEqual(limited.limits.most);
      expect(limited.wider.longest.seconds).toBeGreaterThanOrEqual(limited.limits.longest.seconds);
    }
  },
);

each('%s: every action has a test', (key, process) => {
  const folder = new URL(`./${key}/`, import.meta.url);
  const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  const text = tests.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
  const done = (action: string) => new RegExp(`\\b(act|tryTo)\\(\\s*\\w+,\\s*'${action}'`).test(text);
  expect(Object.keys(process.actions).filter((action) => !done(action))).toEqual([]);
});

test('no process lets a post open or act that the table of rights does not let near cases', () => {
  const posts = (by: readonly string[]) => by.filter((one) => one in roleLabels);
  const outside = [...processes.values()].flatMap((process) => [
    ...posts(process.opens.by).filter(
      (role) => !(rolesWith('openCases') as readonly string[]).includes(role),
    ),
    ...[...Object.values(process.actions), process.holds?.wider, process.delays?.wider].flatMap((allowed) =>
      posts(allowed?.by ?? []).filter(
        (role) => !(rolesWith('workOnCases') as readonly string[]).includes(role),
      ),
    ),
  ]);
  expect(outside).toEqual([]);
});
