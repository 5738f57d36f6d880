import type { Label } from '../api/shapes.ts';
import type { PersonRow } from '../archives/shapes.ts';

export interface MergeChoice {
  field: string;
  label: Label;
  this: string | null;
  other: string | null;
  thisLabel: Label | null;
  otherLabel: Label | null;
}

export interface MergePreview {
  this: PersonRow;
  other: PersonRow;
  /** Both say something, and not the same. */
  conflicts: MergeChoice[];
  /** Only the other says something: it fills a gap. */
  takes: MergeChoice[];
  moves: {
    cases: number;
    openCases: number;
    phones: string[];
    occupancies: string[];
    signIn: boolean;
  };
  /** In both files: kept once. */
  doubles: { phones: number; occupancies: string[] };
}
