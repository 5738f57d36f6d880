import type { Actor } from '../../directory/actor.ts';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import { familyOf } from '../../directory/forget-person.ts';
import { label } from '../../directory/labels.ts';
import { actors, archivesAbout, column, type RecordSection, section } from '../../directory/person-record.ts';
import { seal, unseal } from '../../platform/crypto/seal.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { newId } from '../../platform/ids.ts';
import { nobodyNamed } from '../acting/guards.ts';
import { actorMay } from '../acting/who-may.ts';
import type { CaseRow, EventData } from '../case.ts';
import { type Kernel, processOf } from '../kernel.ts';
import { channels } from '../opening/channels.ts';
import { namesOf } from '../reading/case-view.queries.ts';
import { casesOfPersons, findCaseFor } from '../reading/read-case.ts';
import { idsIn, tellStory } from '../reading/story.ts';

/** How long whoever asked, or whoever answers him, can fetch the copy. */
export const copyDays = 7;

const purpose = 'case.file';

/** Puts everything that is kept about the requester of a case together, sealed, and says where and until when it lies. */
export async function prepareCopy(
  kernel: Kernel,
  tx: Tx,
  now: Temporal.Instant,
  row: CaseRow,
): Promise<NonNullable<EventData['file']>> {
  const record = await recordAbout(kernel, tx, now, row);
  const file = { id: newId(), until: now.add({ hours: copyDays * 24 }).toString() };
  await tx.query({
    name: 'keep-case-file',
    text: `insert into case_file (id, project_id, case_id, sealed, made_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
    values: [
      file.id,
      row.projectId,
      row.id,
      seal(kernel.keys, purpose, JSON.stringify(record, null, 2)),
      now.toString(),
      file.until,
    ],
  });
  return file;
}

/**
 * The copy, for the requester and for those who answer for requests in the project; for anybody else, and once its time
 * is over, it is not there.
 */
export async function openCopy(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  id: string,
): Promise<{ caseId: string; personId: string; number: string; json: string }> {
  const [file] = await tx.query<{ case_id: string; sealed: Buffer }>({
    name: 'find-case-file',
    text: 'select case_id, sealed from case_file where id = $1 and expires_at > $2',
    values: [id, now.toString()],
  });
  if (!file) fail('notFound');
  const found = await findCaseFor(tx, actor, file.case_id);
  if (!actorMay(actor, ['manager', 'supervisor', 'requester'], found.case)) fail('auth.forbidden');
  const { id: caseId, number, projectId } = found.case;
  const personId = found.case.personId!;
  await writeAudit(tx, {
    now,
    actor,
    action: 'person.copied',
    projectId,
    subject: { kind: 'person', id: personId },
    data: { caseId, step: 'fetched' },
  });
  return { caseId, personId, number, json: unseal(kernel.keys, purpose, file.sealed) };
}

async function recordAbout(kernel: Kernel, tx: Tx, now: Temporal.Instant, row: CaseRow) {
  const family = row.personId ? await familyOf(tx, row.personId) : null;
  if (!family || family.anonymised) fail('case.actionRefused', { reason: nobodyNamed });
  return {
    about: label('我们所存关于您的全部个人信息', 'All personal data that we hold about you'),
    request: row.number,
    madeAt: now.toString(),
    sections: [
      ...(await archivesAbout(tx, kernel.keys, family.ids)),
      await contactsOf(tx, family.ids),
      await readsOf(tx, family.ids),
      ...(await casesOf(kernel, tx, family.ids)),
    ],
  };
}

async function contactsOf(tx: Tx, ids: readonly string[]): Promise<RecordSection> {
  const rows = await tx.query<{ at: string; channel: string }>({
    name: 'contacts-about',
    text: `select to_json(occurred_at) #>> '{}' as at, channel from reception where person_id = any($1::uuid[]) order by 1`,
    values: [ids],
  });
  return section(
    'contacts',
    label('联系记录', 'Contacts'),
    [column('at', '时间', 'At'), column('channel', '渠道', 'Channel')],
    rows.map((one) => ({ at: one.at, channel: channels[one.channel] ?? one.channel })),
  );
}

/** When these data were shown to whom; a colleague's name is his own, so his kind stands for him. */
async function readsOf(tx: Tx, ids: readonly string[]): Promise<RecordSection> {
  const rows = await tx.query<{ at: string; actor_kind: string; view: string }>({
    name: 'reads-about',
    text: `select to_json(at) #>> '{}' as at, actor_kind, view from read_entry
           where subjects && $1::uuid[] order by 1 desc limit ${mostReads}`,
    values: [ids],
  });
  return section(
    'reads',
    label('被查看的记录（最近的在前）', 'When it was looked at (newest first)'),
    [column('at', '时间', 'At'), column('by', '查看者', 'By'), column('view', '接口', 'Where')],
    rows.map((one) => ({ at: one.at, by: actors[one.actor_kind] ?? one.actor_kind, view: one.view })),
  );
}

const mostReads = 5000;

const placeAndPictures = {
  name: 'copied',
  columns: `(select name from place l where l.id = c.place_id) as place,
    (select json_agg(json_build_object('id', a.id, 'at', to_json(a.created_at) #>> '{}') order by a.created_at, a.id)
     from attachment a where a.case_id = c.id and a.erased_at is null) as pictures`,
};

/** Cases and their stories as the person himself may read them; numbers in words may be other people's and stay masked. */
async function casesOf(kernel: Kernel, tx: Tx, ids: readonly string[]): Promise<RecordSection[]> {
  const his = await casesOfPersons(tx, ids, placeAndPictures);
  const names = await namesOf(
    tx,
    his.flatMap(({ events }) => idsIn(events)),
  );
  const cases: Record<string, unknown>[] = [];
  const words: Record<string, unknown>[] = [];
  const pictures: Record<string, unknown>[] = [];
  for (const found of his) {
    const { number, state, openedAt, closedAt } = found.case;
    const process = processOf(kernel, found.case.process);
    cases.push({
      number,
      process: process.label,
      state: process.states[state]?.label ?? state,
      place: found.extra.place,
      openedAt: openedAt.toString(),
      closedAt: closedAt?.toString() ?? null,
    });
    const shown = (found.extra.pictures as { id: string; at: string }[] | null) ?? [];
    pictures.push(...shown.map((one) => ({ number, at: one.at, picture: one.id })));
    const photos = new Set(shown.map((one) => one.id));
    for (const event of tellStory({ kernel, found, process, names, forResident: true, photos })) {
      const said = { number, at: event.at, what: event.label };
      if (event.entries.length === 0) words.push({ ...said, field: null, words: null });
      for (const entry of event.entries)
        words.push({ ...said, field: entry.label, words: entry.valueLabel ?? entry.text });
    }
  }
  const numberColumn = column('number', '工单', 'Case');
  const at = column('at', '时间', 'At');
  return [
    section(
      'cases',
      label('工单', 'Cases'),
      [
        numberColumn,
        column('process', '流程', 'Process'),
        column('state', '状态', 'State'),
        column('place', '位置', 'Place'),
        column('openedAt', '登记时间', 'Opened at'),
        column('closedAt', '结束时间', 'Ended at'),
      ],
      cases,
    ),
    section(
      'story',
      label('工单经过', 'What happened in them'),
      [
        numberColumn,
        at,
        column('what', '事项', 'What'),
        column('field', '栏目', 'Field'),
        column('words', '内容', 'Words'),
      ],
      words,
    ),
    section(
      'pictures',
      label('照片', 'Pictures'),
      [numberColumn, at, column('picture', '编号', 'Id')],
      pictures,
    ),
  ];
}
