import type pg from 'pg';
import type { Statement } from './statement.ts';

/**
 * What the walls of the database (row security) let the statements of a connection see: its settings, as JSON. Equal
 * scopes are equal texts, so that whoever sees the same may share a connection, and a journey.
 */
export type Scope = string & { readonly scope: true };

const names = ['everywhere', 'whole', 'bound', 'teams', 'staff', 'persons'] as const;
type Lists = { [Name in Exclude<(typeof names)[number], 'everywhere'>]?: readonly string[] };

/** Ids by what they open; what is left out opens nothing. */
export function scopeWith(lists: Lists): Scope {
  const settings = names.map((name) => [`nuanju.${name}`, name === 'everywhere' ? '' : asArray(lists[name])]);
  return JSON.stringify(Object.fromEntries(settings)) as Scope;
}

const asArray = (ids: readonly string[] = []): string =>
  ids.length === 0 ? '' : `{${[...new Set(ids)].sort().join(',')}}`;

/** Sees no row of anybody. */
export const nobodysScope: Scope = scopeWith({});

/** Every project; the database grants it to the worker and the owner alone. */
export const everywhere = JSON.stringify({
  ...JSON.parse(nobodysScope),
  'nuanju.everywhere': 'yes',
}) as Scope;

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
      values: [scope],
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
