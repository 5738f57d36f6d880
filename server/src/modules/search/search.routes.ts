import { Type } from 'typebox';
import type { Actor } from '../../directory/actor.ts';
import { projectsOf } from '../../directory/actor.ts';
import { showText, type Words } from '../../kernel/case-texts.ts';
import { maskedPhone } from '../../kernel/case-view.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { listCases } from '../../kernel/list-cases.queries.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { visible } from '../../platform/http/formats.ts';
import { Id, Label, list, Named, nullable } from '../../platform/http/shapes.ts';
import { findPersons } from '../directory/directory.queries.ts';
import { occupancyLabels, placeKindLabels } from '../directory/labels.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import { findSubjects, type Kind } from './search.queries.ts';
import { snippet } from './snippet.ts';

const kinds = ['case', 'person', 'place'] as const;

const Project = Type.Object({ id: Id, code: Type.String(), name: Type.String() });
const Hit = Type.Object({
  kind: Type.String({ description: 'case, person or place; the fields of the other kinds are left out' }),
  id: Id,
  number: Type.Optional(Type.String()),
  processLabel: Type.Optional(Label),
  stateLabel: Type.Optional(Label),
  open: Type.Optional(Type.Boolean()),
  text: Type.Optional(Type.String()),
  openedAt: Type.Optional(Type.String()),
  person: Type.Optional(nullable(Named)),
  place: Type.Optional(nullable(Named)),
  name: Type.Optional(Type.String()),
  salutation: Type.Optional(nullable(Type.String())),
  phones: Type.Optional(Type.Array(Type.String())),
  places: Type.Optional(
    Type.Array(Type.Object({ id: Id, name: Type.String(), role: Type.String(), roleLabel: Label })),
  ),
  kindLabel: Type.Optional(Label),
  project: Type.Optional(Project),
});

export function searchRoutes({ kernel }: House): Route[] {
  return [
    defineRoute({
      method: 'POST',
      url: '/api/search',
      access: 'signedIn',
      summary: 'Find cases, persons and places; what is typed is never in an address',
      tags: ['search'],
      tx: 'read',
      schema: {
        body: Type.Object({
          q: Type.String({
            format: 'line',
            minLength: 1,
            maxLength: 100,
            pattern: visible,
            label: { zh: '搜索内容', en: 'Search' },
          }),
          kinds: Type.Optional(
            Type.Array(Type.Unsafe<Kind>({ type: 'string', enum: kinds }), {
              minItems: 1,
              maxItems: 3,
              uniqueItems: true,
            }),
          ),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
        }),
        response: { 200: list(Hit) },
      },
      handler: async ({ tx, actor, now, body }) => {
        const hits = await findSubjects(tx, kernel.keys, actor, {
          q: body.q,
          kinds: body.kinds ?? kinds,
          limit: body.limit ?? 20,
        });
        const ids = (kind: Kind) => hits.filter((hit) => hit.kind === kind).map((hit) => hit.subject_id);
        return {
          items: [
            ...(await placeHits(tx, ids('place'))),
            ...(await personHits(kernel, tx, actor, ids('person'))),
            ...(await caseHits(kernel, tx, actor, now, ids('case'), body.q)),
          ],
        };
      },
    }),
  ];
}

async function caseHits(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  ids: string[],
  q: string,
) {
  if (ids.length === 0) return [];
  const { items } = await listCases(kernel, tx, actor, now, { ids, order: '-openedAt', limit: ids.length });
  const texts = await tx.query<Words & { case_id: string }>({
    name: 'texts-of-hits',
    // Notes are not what a case is found by, and inner ones are not for everybody who finds it.
    text: `select case_id, body, numbers from case_text where case_id = any($1::uuid[]) and purpose <> 'comment'`,
    values: [ids],
  });
  return items.map((item) => ({
    kind: 'case',
    id: item.id,
    number: item.number,
    processLabel: item.processLabel,
    stateLabel: item.stateLabel,
    open: item.open,
    openedAt: item.openedAt,
    person: item.person,
    place: item.place,
    text: snippet(
      texts.filter((text) => text.case_id === item.id).map((text) => showText(kernel.keys, text) ?? ''),
      q,
      item.summary,
    ),
  }));
}

async function personHits(kernel: Kernel, tx: Tx, actor: Actor, ids: string[]) {
  if (ids.length === 0) return [];
  const found = await findPersons(tx, projectsOf(actor), ids);
  return inOrder(ids, found).map((person) => ({
    kind: 'person',
    id: person.id,
    name: person.name,
    salutation: person.salutation,
    project: person.project,
    phones: (person.phones ?? []).map((sealed) => maskedPhone(kernel, sealed)),
    places: (person.places ?? []).map((place) => ({ ...place, roleLabel: occupancyLabels[place.role]! })),
  }));
}

async function placeHits(tx: Tx, ids: string[]) {
  if (ids.length === 0) return [];
  const found = await tx.query<{
    id: string;
    name: string;
    kind: string;
    project: { id: string; code: string; name: string };
  }>({
    name: 'places-of-hits',
    text: `select l.id, l.name, l.kind, jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) as project
           from place l join org_unit u on u.id = l.project_id where l.id = any($1::uuid[])`,
    values: [ids],
  });
  return inOrder(ids, found).map((place) => ({
    kind: 'place',
    id: place.id,
    name: place.name,
    kindLabel: placeKindLabels[place.kind]!,
    project: place.project,
  }));
}

function inOrder<T extends { id: string }>(ids: readonly string[], rows: readonly T[]): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
