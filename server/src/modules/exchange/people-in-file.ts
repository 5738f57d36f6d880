import { hash } from 'node:crypto';
import { FirstWith } from './first-with.ts';

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

/**
 * One person: the same ID number or system id; the same number under the same name, unless the ID numbers differ; and
 * where neither is known, the same name in the same house. As a workbook may be long, texts are held as numbers only.
 */
export function peopleInFile(): PeopleInFile {
  const first = new FirstWith();
  // By position; what is known of a person stands with the first of his rows. 0 where it was left out.
  const leaders: number[] = [];
  const names: number[] = [];
  const rows: number[] = [];
  const ids: number[] = [];
  const givenIds: number[] = [];
  const hasPhone: boolean[] = [];

  const root = (position: number): number => {
    let at = position;
    while (leaders[at] !== at) at = leaders[at]!;
    leaders[position] = at;
    return at;
  };

  const join = (one: number, other: number): number => {
    const [into, from] = one < other ? [one, other] : [other, one];
    ids[into] ||= ids[from]!;
    givenIds[into] ||= givenIds[from]!;
    hasPhone[into] ||= hasPhone[from]!;
    leaders[from] = into;
    return into;
  };

  const agree = (known: readonly number[], one: number, other: number): boolean =>
    known[one] === 0 || known[other] === 0 || known[one] === known[other];
  const fits = (one: number, other: number): boolean =>
    names[one] === names[other] && agree(ids, one, other) && agree(givenIds, one, other);

  return {
    add(position, row, { name, idHash, phoneHashes, givenId, weakKey }) {
      const nameNumber = numberOf(name);
      const id = idHash === null ? 0 : numberOf(`i${idHash}`);
      const given = givenId === null ? 0 : numberOf(`g${givenId}`);
      const sameId = id === 0 ? -1 : first.find(id);
      if (sameId >= 0 && given === 0) {
        const known = root(sameId);
        if (names[known] !== nameNumber) return { otherNameInRow: rows[known]! };
      }
      leaders[position] = position;
      names[position] = nameNumber;
      rows[position] = row;
      ids[position] = id;
      givenIds[position] = given;
      hasPhone[position] = phoneHashes.length > 0;

      let at = position;
      const meet = (key: number, isSame: (other: number) => boolean) => {
        const found = first.find(key);
        if (found < 0) return;
        const other = root(found);
        if (other !== at && isSame(other)) at = join(other, at);
      };
      const certain = [given, id].filter((key) => key !== 0);
      const likely = phoneHashes.map((phone) => numberOf(`p${phone} ${name}`));
      const weak = numberOf(`w${weakKey}`);
      const isWeak = certain.length === 0 && likely.length === 0;
      for (const key of certain) meet(key, (other) => agree(givenIds, other, at));
      for (const key of likely) meet(key, (other) => fits(other, at));
      meet(weak, (other) => {
        const isKnown = ids[other] !== 0 || hasPhone[other] || givenIds[other] !== 0;
        return isWeak ? names[other] === names[at] : !isKnown && fits(other, at);
      });
      for (const key of [...certain, ...likely, weak]) first.add(key, position);
      return null;
    },
    *followers() {
      for (const position of leaders.keys()) {
        if (leaders[position] === undefined) continue;
        const leader = root(position);
        if (leader !== position) yield { position, leader };
      }
    },
  };
}

/** 53 bits, never 0: among the keys of a hundred thousand people two are alike once in a hundred thousand workbooks. */
function numberOf(text: string): number {
  const bytes = hash('sha1', text, 'buffer');
  return bytes.readUInt32LE(0) + (bytes.readUInt32LE(4) >>> 11) * 2 ** 32 || 1;
}
