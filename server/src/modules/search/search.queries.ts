import { projectsWith } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import { houseToken } from '../../directory/house-names.ts';
import { wholeToken } from '../../directory/person-tokens.ts';
import { openingWords, projectToken, spansBack } from '../../kernel/reading/case-search.ts';
import { branchCondition, caseScope, scopeBranches } from '../../kernel/reading/read-case.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { Understood, Way } from './understand-query.ts';

export type Kind = 'case' | 'person' | 'place';

export interface Found {
  id: string;
  kind: Kind;
}

/** So many readings of one query are tried; a query with more is mostly digits. */
const mostReadings = 12;
/** So many people or places of one reading are ranked; beyond, the query says too little to rank by. */
const mostRanked = 400;
/** So many that are called exactly so, or live in the house. */
const mostExact = 50;
const mostHomes = 20;
/** So many cases of one stretch of time, and of all, are looked at when a phrase or a scope turns most of them away. */
const mostPerSpan = 300;
const mostLookedAt = 2000;

/**
 * The one function every search goes through: the scope comes from the actor, never from the query. `limit` of each
 * kind, cases newest first, people and places by how well the name fits. A technician finds the cases he may see, a
 * resident his own; persons and places are for those who see a whole project. It reads as a role of its own, because the
 * walls would keep PostgreSQL from using the index of tokens; what it finds is read again behind them.
 */
export async function findSubjects(
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  asked: { understood: Understood; q: string; kinds: readonly Kind[]; limit: number },
): Promise<Found[]> {
  const readings = readingsOf(asked.understood.terms);
  if (readings.length === 0) return [];
  const found: Found[] = [];
  for (const kind of asked.kinds) {
    const ids =
      kind === 'case'
        ? await findCases(tx, actor, now, readings, asked.limit)
        : await findArchived(tx, actor, kind, readings, asked);
    found.push(...ids.map((id) => ({ id, kind })));
  }
  return found;
}

interface Reading {
  tokens: string[];
  /** Those of a house: what a person is not found by, but lives in. */
  houses: string[];
  phrases: string[];
}

const allTokens = ({ tokens, houses }: Reading): string[] => [...tokens, ...houses];

/** Every choice of one way per term. */
function readingsOf(terms: readonly Way[][]): Reading[] {
  if (terms.length === 0) return [];
  let readings: Reading[] = [{ tokens: [], houses: [], phrases: [] }];
  for (const ways of terms) {
    const usable = ways.filter((way) => way.tokens.length > 0);
    const tried = readings.length * usable.length > mostReadings ? usable.slice(0, 1) : usable;
    readings = readings.flatMap((reading) =>
      tried.map((way) => ({
        tokens: way.house ? reading.tokens : [...new Set([...reading.tokens, ...way.tokens])],
        houses: way.house ? [...reading.houses, ...way.tokens] : reading.houses,
        phrases: way.phrase ? [...reading.phrases, way.phrase] : reading.phrases,
      })),
    );
  }
  return readings;
}

/** Puts values into a statement that is sent unprepared: it has too many shapes to keep a plan of each. */
function parameters() {
  const values: unknown[] = [];
  const put = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  return { values, put };
}

async function findCases(
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  readings: readonly Reading[],
  limit: number,
): Promise<string[]> {
  const scope = caseScope(actor);
  const branches = scopeBranches(scope);
  if (!scope.all && branches.length === 0) return [];
  const { values, put } = parameters();
  const isHis = scope.all
    ? 'true'
    : `(${branches.map((one) => `(${branchCondition(one, (ids) => put(ids, 'uuid[]'))})`).join(' or ')})`;
  const holds = (more: string) =>
    readings.map((reading) => `s.tokens @> (${put(allTokens(reading), 'text[]')}${more})`).join(' or ');
  const several = readings.length > 1;
  const rightPhrases = readings.some(({ phrases }) => phrases.length > 0)
    ? `(${readings.map((reading) => phrasesOf(reading, several, put)).join(' or ')})`
    : 'true';
  const chosen = put(limit, 'int');
  if (actor.kind === 'resident') {
    const text = `
      select c.id from cases c join search_entry s on s.subject_id = c.id
      where ${isHis} and (${holds('')}) and ${rightPhrases} order by s.sort_at desc, c.id desc limit ${chosen}`;
    return idsOf(tx, text, values);
  }
  const projects = projectsWith(actor, 'search');
  const project = projects.length === 1 ? put(projectToken(projects[0]!), 'text') : null;
  const among = project || scope.all ? '' : `and s.project_id = any(${put(projects, 'uuid[]')})`;
  // The last stretch is all time, for what lies before the others: by then there is little of it.
  const spans = put([...spansBack(now), null], 'text[]');
  const within = `|| case when w.span is null then '{}'::text[] else array[w.span] end`;
  const text = `
    select distinct_hits.id from (
      select s.subject_id as id, s.n, s.sort_at
      from (
        select s.*, w.n from unnest(${spans}) with ordinality w(span, n)
        cross join lateral (
          select s.subject_id, s.sort_at ${several ? ', s.tokens' : ''} from search_entry s
          where s.kind = 'case' and (${holds(`${project ? ` || ${project}` : ''} ${within}`)}) ${among}
          order by s.sort_at desc limit ${mostPerSpan}
        ) s limit ${mostLookedAt}
      ) s
      cross join lateral (select from cases c where c.id = s.subject_id and ${isHis} and ${rightPhrases} offset 0) c
      limit ${chosen} * 2
    ) distinct_hits group by 1 order by min(n), max(sort_at) desc limit ${chosen}`;
  return idsOf(tx, text, values);
}

/** The readings' words in one piece: in what was said of the case, or in the names of who and where. */
function phrasesOf(
  reading: Reading,
  several: boolean,
  put: (value: unknown, type: string) => string,
): string {
  const inside = (phrase: string, text: string) =>
    `position(${phrase} in lower(normalize(${text}, nfkc))) > 0`;
  const conditions = reading.phrases.map((words) => {
    const phrase = put(words, 'text');
    return `(exists (select from case_text t where t.case_id = c.id and t.purpose = any(${put(openingWords, 'text[]')}) and ${inside(phrase, 't.body')})
      or exists (select from person p where p.id = c.person_id and ${inside(phrase, 'p.name')})
      or exists (select from place l where l.id = c.place_id and ${inside(phrase, 'l.name')}))`;
  });
  const own = several ? [`s.tokens @> ${put(allTokens(reading), 'text[]')}`] : [];
  return `(${[...own, ...conditions].join(' and ')})`;
}

async function findArchived(
  tx: Tx,
  actor: Actor,
  kind: 'person' | 'place',
  readings: readonly Reading[],
  asked: { understood: Understood; q: string; limit: number },
): Promise<string[]> {
  const projects = projectsWith(actor, 'readArchives');
  if (projects.length === 0) return [];
  const { values, put } = parameters();
  const name = 'lower(normalize(a.name, nfkc))';
  const q = put(asked.q.normalize('NFKC').toLowerCase().trim(), 'text');
  const mine = put(projects, 'uuid[]');
  const current = kind === 'person' ? 'a.merged_into is null' : 'a.removed_at is null';
  const some = (condition: string, most: number, among = '') => `
    (select a.id, ${name} as name, s.sort_at from search_entry s join ${kind} a on a.id = s.subject_id ${among}
     where s.kind = '${kind}' and (${condition}) and s.project_id = any(${mine}) and ${current} limit ${most})`;
  const fits = ({ tokens, phrases }: Reading) =>
    [
      `s.tokens @> ${put(tokens, 'text[]')}`,
      ...phrases.map((phrase) => `position(${put(phrase, 'text')} in ${name}) > 0`),
    ].join(' and ');
  const any = (all: readonly Reading[]) => all.map((reading) => `(${fits(reading)})`).join(' or ');
  const parts: string[] = [];
  const whole = wholeTokens(asked.q, asked.understood);
  parts.push(some(`s.tokens && ${put(whole, 'text[]')}`, mostExact));
  const own = readings.flatMap((reading) => {
    if (kind === 'place') return { ...reading, tokens: [...reading.tokens, ...reading.houses] };
    return reading.houses.length === 0 ? reading : [];
  });
  if (own.length > 0) parts.push(some(any(own), mostRanked));
  const livingThere = kind === 'person' ? readings.filter(({ houses }) => houses.some(isOneHouse)) : [];
  for (const reading of livingThere) {
    const homes = `select l.subject_id from search_entry l where l.kind = 'place'
      and l.tokens @> ${put(reading.houses, 'text[]')} and l.project_id = any(${mine}) limit ${mostHomes}`;
    const home = `join occupancy o on o.person_id = a.id and o.place_id = any(array(${homes}))
      and (o.to_on is null or o.to_on >= current_date)`;
    parts.push(some(reading.tokens.length > 0 ? fits(reading) : 'true', mostExact, home));
  }
  const last = kind === 'place' ? 'length(h.name), h.name' : 'h.sort_at desc';
  const text = `
    select h.id from (${parts.join(' union ')}) h
    order by h.name = ${q} desc, starts_with(h.name, ${q}) desc, ${last}, h.id
    limit ${put(asked.limit, 'int')}`;
  return idsOf(tx, text, values);
}

/** A building and a room: one house, or a few of that name; a room alone is in every building. */
const isOneHouse = (token: string): boolean => /^\^[^-]+-[^-]*-[^-]+$/.test(token);

/** The names that are exactly what was typed: the words themselves, or the one house they say. */
function wholeTokens(q: string, { terms }: Understood): string[] {
  const [only, ...others] = terms;
  const houses = others.length === 0 ? (only ?? []).flatMap((way) => way.house ?? []) : [];
  return [wholeToken(q), ...houses.map((house) => wholeToken(houseToken(house)))];
}

/** Which of `ways` each of the found is found by, one flag a way. */
export async function waysOf(
  tx: Tx,
  ids: readonly string[],
  ways: readonly Way[],
): Promise<Map<string, boolean[]>> {
  if (ids.length === 0) return new Map();
  const { values, put } = parameters();
  const flags = ways.map((way) => `s.tokens @> ${put(way.tokens, 'text[]')}`);
  const rows = await tx.query<{ id: string; flags: boolean[] }>({
    text: `select s.subject_id as id, array[${flags.join(', ')}] as flags from search_entry s
           where s.subject_id = any(${put(ids, 'uuid[]')})`,
    values,
    role: 'nuanju_finder',
  });
  return new Map(rows.map((row) => [row.id, row.flags]));
}

const idsOf = async (tx: Tx, text: string, values: readonly unknown[]): Promise<string[]> =>
  (await tx.query<{ id: string }>({ text, values, role: 'nuanju_finder' })).map((row) => row.id);
