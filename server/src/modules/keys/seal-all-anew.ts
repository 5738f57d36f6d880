import type pg from 'pg';
import type { KeyRing } from '../../platform/crypto/keys.ts';
import { sealAnew } from '../../platform/crypto/seal.ts';
import { onPool } from '../../platform/db/tx.ts';
import { passingPlaces, type SealedPlace, sealedPlaces } from './sealed-places.ts';

export interface Sealing {
  /** Behind the worker's wall: it sees all projects. */
  pool: pg.Pool;
  authPool: pg.Pool;
  keys: KeyRing;
  /** Called after each batch with how many values lie under the current key that did not before. */
  progress?: (table: string, done: number) => void;
  interrupted?: () => boolean;
}

const atOnce = 500;

/**
 * Seals everything that lies under an older key with the current one, in batches beside a server at work: a value that
 * somebody changed meanwhile is left as he wrote it. Run again it finds only what is left. Answers how many it sealed.
 */
export async function sealAllAnew(sealing: Sealing): Promise<number> {
  let sealed = 0;
  for (const place of sealedPlaces) {
    for await (const batch of oldIn(sealing, place)) {
      if (sealing.interrupted?.()) return sealed;
      sealed += await write(sealing, place, batch);
      sealing.progress?.(place.table, sealed);
    }
  }
  return sealed;
}

/** How many rows still hold something under an older key. */
export async function countOld(sealing: Sealing): Promise<number> {
  let count = 0;
  for (const place of sealedPlaces) {
    for await (const batch of oldIn(sealing, place)) count += batch.length;
  }
  for (const table of passingPlaces) {
    const [row] = await onPool(sealing.pool).query<{ count: number }>({
      text: `select count(*)::int as count from ${table}`,
      values: [],
    });
    count += row!.count;
  }
  return count;
}

interface Old {
  id: string;
  was: Buffer | string;
  fresh: Buffer | string;
}

const poolOf = (sealing: Sealing, { pool }: SealedPlace): pg.Pool =>
  pool === 'auth' ? sealing.authPool : sealing.pool;

async function* oldIn(sealing: Sealing, place: SealedPlace): AsyncIterable<Old[]> {
  const { table, id, column, holds, idType } = place;
  const json = holds === 'json';
  // Most texts hold no number: an empty list is passed over without being sent.
  const wanted = json ? `${column} not in ('[]', '{}')` : `get_byte(${column}, 0) <> $2`;
  let after: string | null = null;
  for (;;) {
    const rows: { id: string; was: Buffer | string }[] = await onPool(poolOf(sealing, place)).query({
      text: `select ${id} as id, ${json ? `${column}::text` : column} as was from ${table}
       where ($1::${idType} is null or ${id} > $1) and ${column} is not null and ${wanted}
       order by ${id} limit ${atOnce}`,
      values: json ? [after] : [after, sealing.keys.current],
    });
    const old = rows.flatMap((row): Old[] => {
      const fresh = json
        ? jsonAnew(sealing.keys, row.was as string)
        : sealAnew(sealing.keys, (holds as { purpose: string }).purpose, row.was as Buffer);
      return fresh === null ? [] : [{ ...row, fresh }];
    });
    if (old.length > 0) yield old;
    if (rows.length < atOnce) return;
    after = rows.at(-1)!.id;
  }
}

async function write(sealing: Sealing, place: SealedPlace, batch: readonly Old[]): Promise<number> {
  const { table, id, column, holds, idType } = place;
  const type = holds === 'json' ? 'jsonb' : 'bytea';
  const written = await onPool(poolOf(sealing, place)).query({
    text: `update ${table} t set ${column} = x.fresh
     from unnest($1::${idType}[], $2::${type}[], $3::${type}[]) as x(id, was, fresh)
     where t.${id} = x.id and t.${column} = x.was returning 1`,
    values: [batch.map((one) => one.id), batch.map((one) => one.was), batch.map((one) => one.fresh)],
  });
  return written.length;
}

/** The same JSON with every sealed value in it under the current key; null where nothing lay under another. */
function jsonAnew(keys: KeyRing, text: string): string | null {
  let changed = false;
  const anew = (purpose: string, value: string): string => {
    const fresh = sealAnew(keys, purpose, Buffer.from(value, 'base64'));
    if (!fresh) return value;
    changed = true;
    return fresh.toString('base64');
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const { kind } = value as { kind?: unknown };
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => {
        if (typeof one !== 'string') return [key, walk(one)];
        if (key === 'sealed' && typeof kind === 'string') return [key, anew(`text.${kind}`, one)];
        return [key, key === 'phone' || key === 'idNumber' ? anew(key, one) : one];
      }),
    );
  };
  const fresh = JSON.stringify(walk(JSON.parse(text)));
  return changed ? fresh : null;
}
