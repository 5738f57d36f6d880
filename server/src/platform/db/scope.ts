import type pg from 'pg';
import { remembering } from '../remember.ts';
import type { Statement } from './statement.ts';

/**
 * What the walls of the database (row security) let the statements of a connection see: its settings, as JSON. Equal
 * scopes are equal texts, so that whoever sees the same may share a connection, and a journey.
 */
export type Scope = string & { readonly scope: true };

const all = 'nuanju.everywhere';

/** Sees no row of anybody. */
export const nobodysScope = JSON.stringify({ [all]: '' }) as Scope;

/** Every row; the database grants it to the worker and the owner alone. */
export const everywhere = JSON.stringify({ [all]: 'yes' }) as Scope;

/** Whoever knows what the lists open makes scopes of them: ids by list; a list that is left out opens nothing. */
export function scopesOf<const Name extends string>(names: readonly Name[]) {
  for (const name of names) everyList[`nuanju.${name}`] = '';
  return (lists: Readonly<Partial<Record<Name, readonly string[]>>>): Scope => {
    const settings = names.map((name) => [`nuanju.${name}`, asArray(lists[name])]);
    if (settings.every(([, ids]) => ids === '')) return nobodysScope;
    return oneOfEach(JSON.stringify({ [all]: '', ...Object.fromEntries(settings) }));
  };
}

/** A scope of many projects is long, and is kept by everybody who sees them: equal ones are one text in memory. */
const oneOfEach = remembering(5_000, (text) => text as Scope);

/** Every list that a connection of this process may have been given, empty. */
const everyList: Record<string, ''> = {};

const asArray = (ids: readonly string[] = []): string =>
  ids.length === 0 ? '' : `{${[...new Set(ids)].sort().join(',')}}`;

/** A scope names all lists or none; of the lists it does not name the connection must lose what it was given last. */
const asSettings = (scope: Scope): string =>
  scope === nobodysScope || scope === everywhere
    ? JSON.stringify({ ...everyList, ...JSON.parse(scope) })
    : scope;

const firsts = new WeakMap<pg.Pool, Scope>();

/** What statements over the pool see where nothing else is said. */
export function wearAtFirst(pool: pg.Pool, scope: Scope): void {
  firsts.set(pool, scope);
}

export const firstScope = (pool: pg.Pool): Scope => firsts.get(pool) ?? nobodysScope;

const worn = new WeakMap<pg.ClientBase, Scope>();

/** The statement that puts the scope on, where the connection does not wear it yet. */
export function putOn(client: pg.ClientBase, scope: Scope): Statement[] {
  if (worn.get(client) === scope) return [];
  // Until the answer is there nobody knows what it wears.
  worn.delete(client);
  return [
    {
      name: 'put-scope-on',
      text: 'select set_config(s.key, s.value, false) from json_each_text($1::json) s',
      values: [asSettings(scope)],
    },
  ];
}

export function wears(client: pg.ClientBase, scope: Scope): void {
  worn.set(client, scope);
}

/** A transaction that is rolled back takes back what was put on inside it. */
export function forgetScope(client: pg.ClientBase): void {
  worn.delete(client);
}
