/** One row as a file gave it, before anybody has judged it. */
export interface RawRow {
  /** Where it begins in the file, counted from 1 as an editor or Excel does. */
  line: number;
  /** Cells by column name; null where the row itself could not be read. */
  cells: Record<string, Cell> | null;
  /** Why not. */
  unreadable?: Unreadable;
}

/** A wall-clock time without a zone is what Excel stores; a number may be one. */
export type Cell = string | number | Temporal.PlainDateTime | { notText: true };

export type Unreadable = 'badJson' | 'notAnObject' | 'badCsv' | 'rowTooLong';

export interface RowFile {
  rows: AsyncIterable<RawRow>;
  /** Column names where the file has a head; null where every row names its own. */
  columns: string[] | null;
  /** How much has been read, 0 to 1; null where that cannot be told. */
  share(): number | null;
}

/** Longer rows are no messages but broken files; they are skipped without being held in memory. */
export const longestRow = 1_000_000;
