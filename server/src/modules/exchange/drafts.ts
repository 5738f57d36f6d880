import type { Problem, ProblemCode } from './problem-words.ts';

/** Where in the workbook something was said. */
export interface Origin {
  sheet: string;
  row: number;
}

export interface PlaceDraft extends Origin {
  kind: 'phase' | 'building' | 'unit' | 'house' | 'publicArea' | 'parkingSpace';
  code: string;
  key: string;
  parentKey: string | null;
  name: string;
  /** Columns of the table; what a cell left blank is not among them. */
  fields: Record<string, unknown>;
  /** Said by a row of its own, not only by what stands in it. */
  own: boolean;
}

export interface PhoneDraft {
  number: string;
  label: string;
}

export interface PersonDraft extends Origin {
  givenId: string | null;
  fields: Record<string, unknown> & { name: string };
  phones: PhoneDraft[];
  idNumber: string | null;
  /** Heads under which a number stands with stars: of nobody new. */
  masked: readonly string[];
  /** By which rows without any number are told to speak of the same person. */
  weakKey: string;
}

export interface OccupancyDraft extends Origin {
  /** Codes of the place from the top down, as `pathOf` writes them. */
  path: string;
  person: number;
  fields: Record<string, unknown> & { role: string };
}

/** Where readers put what they have read. Each answers when there is room for more. */
export interface Drafts {
  place(draft: PlaceDraft): Promise<void>;
  /** Answers the position by which an occupancy speaks of this person; null where the person was refused. */
  person(draft: PersonDraft): Promise<number | null>;
  occupancy(draft: OccupancyDraft): Promise<void>;
  problem(problem: Problem): Promise<void>;
  /** A row was read, whatever came of it. */
  rowRead(origin: Origin): Promise<void>;
}

export type CellTrouble = { code: ProblemCode; params?: Problem['params'] };
