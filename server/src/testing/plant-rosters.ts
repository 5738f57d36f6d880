import { newId } from '../platform/ids.ts';
import type { AppUnderTest } from './app-under-test.ts';

/** One row of everything that hangs on a project and on no case: roster, register, decisions; answers their ids. */
export async function plantRosters(
  { db, now }: AppUnderTest,
  projectId: string,
  [first, second]: readonly [string, string],
): Promise<string[]> {
  const [shift, swap, handover, contact, promise, review] = Array.from({ length: 6 }, newId);
  const [reconsideration, notice, message, waiting] = Array.from({ length: 4 }, newId);
  const at = now().toString();
  const rows: [text: string, values: unknown[]][] = [
    [
      `insert into duty_shift (id, project_id, name, starts, minutes, staff_id, first_day, made_by, made_at)
       values ($1, $2, '值班', '09:00', 480, $3, $4::timestamptz::date, $3, $4)`,
      [shift, projectId, first, at],
    ],
    [
      `insert into duty_swap (id, project_id, shift_id, on_day, from_staff, to_staff, asked_by, asked_at)
       values ($1, $2, $3, $6::timestamptz::date + 1, $4, $5, $4, $6)`,
      [swap, projectId, shift, first, second, at],
    ],
    [
      `insert into duty_handover (id, project_id, shift_id, on_day, staff_id, note, note_numbers, written_at)
       values ($1, $2, $3, $5::timestamptz::date, $4, '钥匙在前台', '[]', $5)`,
      [handover, projectId, shift, first, at],
    ],
    [
      `insert into project_contact (id, project_id, kind, value, made_by, made_at)
       values ($1, $2, 'email', $5, $3, $4)`,
      [contact, projectId, first, at, 'service@wuye.invalid'],
    ],
    [
      `insert into promise (promise_id, version, unit_id, sentence_zh, sentence_en, published_where, published_on,
         process, clock, facts, wanted_share, withdrawn, made_by, made_at)
       values ($1, 1, $2, '半小时内接单', 'Taken up within half an hour', '大堂', $4::timestamptz::date, 'repair', 'pickup', '{}', 95,
         false, $3, $4)`,
      [promise, projectId, first, at],
    ],
    [
      `insert into promise_review (id, promise_id, version, reviewed_by, reviewed_at) values ($1, $2, 1, $3, $4)`,
      [review, promise, first, at],
    ],
    [
      `insert into reconsideration (id, unit_id, process, clock, reason, made_by, made_at, starts_at)
       values ($1, $2, 'repair', 'pickup', '{"kind": "standard"}', $3, $4, '2100-01-01')`,
      [reconsideration, projectId, first, at],
    ],
    [
      `insert into notice (id, project_id, staff_id, kind, subject_id, created_at)
       values ($1, $2, $3, 'swapAsked', $4, $5)`,
      [notice, projectId, second, swap, at],
    ],
    [
      `insert into message (id, project_id, channel, staff_id, case_id, seq, kind, created_at)
       values ($1, $2, 'sms', $3, gen_random_uuid(), 1, 'clockBreached', $4)`,
      [message, projectId, first, at],
    ],
    [
      `insert into notice_waiting (id, project_id, payload, until) values ($1, $2, '{}', '2100-01-01')`,
      [waiting, projectId],
    ],
  ];
  for (const [text, values] of rows) await db.query(text, values);
  return [
    shift,
    swap,
    handover,
    contact,
    promise,
    review,
    reconsideration,
    notice,
    message,
    waiting,
  ] as string[];
}
