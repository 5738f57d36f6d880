import { newId } from '../platform/ids.ts';
import type { CaseRow } from './case.ts';
import type { OutboxRow } from './change.ts';
import type { Step } from './define-process.ts';

export interface Notice {
  kind: string;
  seq: number;
  clock?: string;
  /** One person, or whoever answers for the case in that role. */
  staffId?: string;
  tell?: Step['tell'];
  /** Everybody in one of these posts in the project, except one. */
  roles?: readonly string[];
  except?: string;
}

/** Tells staff something about a case; the payload is ids only. */
export function noticeRow(row: CaseRow, notice: Notice, now: Temporal.Instant): OutboxRow {
  return {
    id: newId(),
    projectId: row.projectId,
    topic: 'notice',
    payload: { caseId: row.id, ...notice },
    createdAt: now,
  };
}
