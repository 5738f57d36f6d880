import { hash } from 'node:crypto';

/** Which rows of a workbook speak of one person; a later row may bring together two that seemed to be two. */
export interface PeopleInFile {
  /** Answers the row with the same ID number under another name, where there is one: then nothing is added. */
  add(position: number, row: number, person: PersonKeys): { otherNameInRow: number } | null;
  /** Positions that belong to an earlier one, with it. */
  followers(): Generator<{ position: number; leader: number }>;
}

export interface PersonKeys {
  name: string;
  idHash: string | null;
  phoneHashes: readonly string[];
  givenId: string | null;
  weakKey: string;
}

interface Group {
  name: string;
  row: number;
  idHash: string | null;
  givenId: string | null;
  hasPhone: boolean;
}

/**
 * One person: the same ID number or system id; the same number under the same name, unless the ID numbers differ; and
 * where neither is known, the same name in the same house. Only short hashes are held, as a workbook may be long.
 */
export function peopleInFile(): PeopleInFile {
  const leaderOf: number[] = [];
  const groups = new Map<number, Group>();
  const byKey = new Map<string, number>();

  const root = (position: number): number => {
    let at = position;
    while (leaderOf[at] !== at) at = leaderOf[at]!;
    leaderOf[position] = at;
    return at;
  };

  const join = (one: number, other: number): number => {
    const [first, second] = one < other ? [one, other] : [other, one];
    const into = groups.get(first)!;
    const from = groups.get(second)!;
    into.idHash ??= from.idHash;
    into.givenId ??= from.givenId;
    into.hasPhone ||= from.hasPhone;
    groups.delete(second);
    leaderOf[second] = first;
    return first;
  };

  const agree = (one: string | null, other: string | null): boolean =>
    one === null || other === null || one === other;
  const fits = (one: Group, other: Group): boolean =>
    one.name === other.name && agree(one.idHash, other.idHash) && agree(one.givenId, other.givenId);

  return {
    add(position, row, { name, phoneHashes, givenId, weakKey, ...keys }) {
      const idHash = keys.idHash === null ? null : shortOf(keys.idHash);
      const sameId = idHash === null ? undefined : byKey.get(`i${idHash}`);
      if (sameId !== undefined && !givenId) {
        const known = groups.get(root(sameId))!;
        if (known.name !== name) return { otherNameInRow: known.row };
      }
      leaderOf[position] = position;
      groups.set(position, { name, row, idHash, givenId, hasPhone: phoneHashes.length > 0 });
      const isWeak = idHash === null && phoneHashes.length === 0 && !givenId;
      const certain = [givenId ? `g${givenId}` : null, idHash ? `i${idHash}` : null];
      const likely = phoneHashes.map((phone) => shortOf(`p${phone} ${name}`));
      let at = position;
      for (const key of certain) {
        const other = key === null ? undefined : byKey.get(key);
        if (other === undefined || root(other) === at) continue;
        if (agree(groups.get(root(other))!.givenId, groups.get(at)!.givenId)) at = join(root(other), at);
      }
      for (const key of likely) {
        const other = byKey.get(key);
        if (other === undefined || root(other) === at) continue;
        if (fits(groups.get(root(other))!, groups.get(at)!)) at = join(root(other), at);
      }
      const weak = shortOf(`w${weakKey}`);
      const neighbour = byKey.get(weak);
      if (neighbour !== undefined && root(neighbour) !== at) {
        const group = groups.get(root(neighbour))!;
        const known = group.idHash !== null || group.hasPhone || group.givenId !== null;
        if (isWeak || (!known && fits(group, groups.get(at)!))) at = join(root(neighbour), at);
      }
      for (const key of [...certain, ...likely, weak]) {
        if (key !== null && !byKey.has(key)) byKey.set(key, position);
      }
      return null;
    },
    *followers() {
      for (const position of leaderOf.keys()) {
        if (leaderOf[position] === undefined) continue;
        const leader = root(position);
        if (leader !== position) yield { position, leader };
      }
    },
  };
}

/** 66 bits: among a million keys two are alike once in a hundred million workbooks. */
const shortOf = (key: string): string => hash('sha1', key, 'base64').slice(0, 11);
