import type { Label } from '../api/shapes.ts';

export interface Counted {
  new: number;
  changed: number;
  same: number;
}

export type ImportState =
  | 'checking'
  | 'checked'
  | 'applying'
  | 'applied'
  | 'refused'
  | 'failed'
  | 'cancelled';

export interface ImportRow {
  id: string;
  fileName: string;
  layout: string;
  layoutLabel: Label;
  state: ImportState;
  stateLabel: Label;
  mode: 'all' | 'good' | null;
  rowsTotal: number | null;
  rowsDone: number;
  counts: { places: Counted; persons: Counted; occupancies: Counted; refused: number };
  problemCount: number;
  createdBy: { id: string; name: string } | null;
  createdAt: string;
  finishedAt: string | null;
}

export interface ImportProblem {
  sheet: string;
  row: number;
  column: string | null;
  code: string;
  message: Label;
  /** False for what is only worth knowing, such as a sheet that is not read. */
  refuses: boolean;
}

export interface ImportFile extends ImportRow {
  problems: ImportProblem[];
}

export const isUnderWay = (state: ImportState) => state === 'checking' || state === 'applying';
