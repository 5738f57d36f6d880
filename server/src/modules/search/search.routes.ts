import { Type } from 'typebox';
import { projectsWith } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import { label } from '../../directory/labels.ts';
import { showText } from '../../kernel/case-texts.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { maskedPhone } from '../../kernel/reading/case-view.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { visible } from '../../platform/http/formats.ts';
import { Id, Label, list, Named, nullable } from '../../platform/http/shapes.ts';
import { instantFrom } from '../../platform/time.ts';
import { findPersons } from '../directory/directory.queries.ts';
import { occupancyLabels, placeKindLabels } from '../directory/labels.ts';
import type { House } from '../house.ts';
import { NamedPerson, personal } from '../privacy/personal.ts';
import { defineRoute } from '../route.ts';
import { explain, isExact } from './explain-hit.ts';
import { caseLines, placeLines } from './hits.queries.ts';
import { findSubjects, type Kind, waysOf } from './search.queries.ts';
import { snippet } from './snippet.ts';
import { type Understood, understand } from './understand-query.ts';

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
  person: Type.Optional(nullable(NamedPerson)),
  place: Type.Optional(nullable(Named)),
  name: Type.Optional(Type.String(personal('name', 'person'))),
  salutation: Type.Optional(nullable(Type.String(personal('detail')))),
  phones: Type.Optional(Type.Array(Type.String())),
  places: Type.Optional(
    Type.Array(
      Type.Object({
        id: Id,
        name: Type.String(),
        kind: Type.String(),
        role: Type.String(),
        roleLabel: Label,
      }),
    ),
  ),
  kindLabel: Type.Optional(Label),
  project: Type.Optional(Project),
  matched: Type.Array(
    Type.Object({
      by: Type.String({
        description: 'number, words, name, phone, phoneTail, pinyin, initials or house',
      }),
      byLabel: Label,
      text: nullable(Type.String()),
    }),
    { description: 'Why it was found, and what of it to mark' },
  ),
});

export function searchRoutes({ kernel }: House): Route[] {
  return [
    defineRoute({
      method: 'POST',
      url: '/api/search',
      access: 'search',
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
        const understood = understand(kernel.keys, body.q);
        const found = await findSubjects(tx, actor, now, {
          understood,
          q: body.q,
          kinds: body.kinds ?? kinds,
          limit: body.limit ?? 20,
        });
        const ids = (kind: Kind) => found.filter((hit) => hit.kind === kind).map((hit) => hit.id);
        const flags = await waysOf(
          tx,
          found.map(({ id }) => id),
          understood.terms.flat(),
        );
        const hits = [
          ...(await caseHits(kernel, tx, ids('case'), understood)),
          ...(await personHits(kernel, tx, actor, ids('person'))),
          ...(await placeHits(tx, ids('place'))),
        ];
        const explained = hits.map(({ parts, ...hit }) => {
          const matched = explain(understood, flags.get(hit.id) ?? [], parts);
          return { ...hit, matched, exact: isExact(understood, matched, body.q, parts) };
        });
        return { items: inRank(explained, understood.looksLike).map(({ exact: _, ...hit }) => hit) };
      },
    }),
  ];
}

/** What is exactly meant before what only holds it; then the kind that the query looks like; within a kind as found. */
function inRank<H extends { kind: string; exact: boolean }>(
  hits: readonly H[],
  looksLike: Understood['looksLike'],
): H[] {
  const place = (hit: H) => (hit.exact ? 0 : 10) + kindsFor[looksLike].indexOf(hit.kind as Kind);
  return hits.toSorted((a, b) => place(a) - place(b));
}

const kindsFor: Record<Understood['looksLike'], readonly Kind[]> = {
  phone: ['person', 'place', 'case'],
  name: ['person', 'place', 'case'],
  house: ['place', 'person', 'case'],
  number: ['case', 'person', 'place'],
  words: ['case', 'person', 'place'],
};

async function caseHits(kernel: Kernel, tx: Tx, ids: string[], understood: Understood) {
  const found = await caseLines(tx, ids);
  const wanted = understood.terms
    .flat()
    .filter((way) => way.by === 'words')
    .map((way) => way.text);
  return inOrder(ids, found).map((line) => {
    const process = kernel.processes.get(line.process);
    const ordered = (line.texts ?? []).toSorted(
      (a, b) => Number(b.purpose === 'description') - Number(a.purpose === 'description'),
    );
    const texts = ordered.map((text) => showText(kernel.keys, text) ?? '');
    return {
      kind: 'case',
      id: line.id,
      number: line.number,
      processLabel: process?.label ?? label(line.process, line.process),
      stateLabel: process?.states[line.state]?.label ?? label(line.state, line.state),
      open: line.open,
      openedAt: instantFrom(line.openedAt).toString(),
      person: line.person,
      place: line.place,
      text: snippet(texts, wanted),
      parts: {
        kind: 'case' as const,
        number: line.number,
        texts,
        person: line.person?.name,
        places: line.place ? [line.place.name] : [],
      },
    };
  });
}

async function personHits(kernel: Kernel, tx: Tx, actor: Actor, ids: string[]) {
  if (ids.length === 0) return [];
  const found = await findPersons(tx, projectsWith(actor, 'readArchives'), ids);
  return inOrder(ids, found).map((person) => ({
    kind: 'person',
    id: person.id,
    name: person.name,
    salutation: person.salutation,
    project: person.project,
    phones: (person.phones ?? []).map((sealed) => maskedPhone(kernel, sealed)),
    places: (person.places ?? []).map((place) => ({ ...place, roleLabel: occupancyLabels[place.role]! })),
    parts: {
      kind: 'person' as const,
      person: person.name,
      places: (person.places ?? []).map((place) => place.name),
    },
  }));
}

async function placeHits(tx: Tx, ids: string[]) {
  return inOrder(ids, await placeLines(tx, ids)).map((place) => ({
    kind: 'place',
    id: place.id,
    name: place.name,
    kindLabel: placeKindLabels[place.kind]!,
    project: place.project,
    parts: { kind: 'place' as const, places: [place.name] },
  }));
}

function inOrder<T extends { id: string }>(ids: readonly string[], rows: readonly T[]): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
