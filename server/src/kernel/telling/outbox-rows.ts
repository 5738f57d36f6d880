import { newId } from '../../platform/ids.ts';
import type { CaseRow } from '../case.ts';
import type { OutboxRow } from '../change.ts';
import type { MessageChannel, Recipient } from '../define-process.ts';

export interface Notice {
  kind: string;
  seq: number;
  clock?: string;
  step?: string;
  /** Of a step that is repeated: how often it was said before. */
  nth?: number;
  /** One person, or whoever a step means. */
  staffId?: string;
  tell?: readonly Recipient[];
  channels?: readonly MessageChannel[];
  /** The instant at which whoever is meant is meant: on duty then, in that post then. */
  at?: string;
  /** Told to nobody before: quiet hours. */
  notBefore?: string;
  /** Told while catching up, so that many of them may become one. */
  late?: boolean;
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
