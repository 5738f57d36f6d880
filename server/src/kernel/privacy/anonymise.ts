import type { Actor } from '../../directory/actor.ts';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import {
  countArchives,
  type Family,
  familyOf,
  forgetInArchives,
  housesOwned,
  namesEver,
} from '../../directory/forget-person.ts';
import { type Label, label } from '../../directory/labels.ts';
import { removeUser } from '../../platform/auth/users.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { claimYears } from '../../platform/time.ts';
import { nobodyNamed } from '../acting/guards.ts';
import { eraseWords } from './erase-words.ts';
import { forgetImportProblems } from './forget-import-problems.ts';

export interface ForgettingPreview {
  /** What would go, and how much of it. */
  items: { label: Label; count: number }[];
  /** What stands in the way; nothing is erased while there is any. */
  hindrances: Label[];
  /** What whoever decides should know. */
  notes: Label[];
}

/** What anonymising the requester of a case would erase, and what forbids it at the moment. */
export async function previewForgetting(
  tx: Tx,
  now: Temporal.Instant,
  asked: { caseId: string; personId: string | null },
): Promise<ForgettingPreview> {
  const family = asked.personId ? await familyOf(tx, asked.personId) : null;
  if (!family) return { items: [], hindrances: [nobodyNamed], notes: [] };
  const archives = await countArchives(tx, family.ids);
  const found = await casesOf(tx, family, asked.caseId, now);
  const recent = recentFiles(found, family.timeZone);
  return {
    items: [
      {
        label: label(
          '姓名、称呼、性别、出生年份、证件号、备注',
          'Name, form of address, gender, year of birth, ID number, notes',
        ),
        count: family.ids.length,
      },
      { label: label('电话', 'Phone numbers'), count: archives.phones },
      { label: label('档案更改记录的内容', 'What the history of the archive says'), count: archives.changes },
      { label: label('工单中的文字', 'Words in cases'), count: found.texts },
      { label: label('照片', 'Pictures'), count: found.photos },
      { label: label('登录账号', 'Sign-in'), count: archives.logins },
    ],
    hindrances: await hindrancesOf(tx, now, family, found),
    notes: [
      ...(recent ? [recent] : []),
      ...(found.elsewhere.length > 0 ? [mentioned(found.elsewhere)] : []),
      kept,
    ],
  };
}

/**
 * Anonymises the requester of a case with every row merged into him: archives, the words and pictures of his cases, the
 * sign-in. Numbers, clocks, places and the chain of events stay. Throws case.actionRefused with what stands in the way.
 */
export async function forgetRequester(
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  asked: ToForget,
): Promise<void> {
  const family = await refuseToForget(tx, now, asked, true);
  await forget(tx, actor, now, family, asked.caseId);
}

export interface ToForget {
  caseId: string;
  personId: string | null;
  /** Whether cases that ended lately go with him. */
  recentToo: boolean;
}

/** Throws case.actionRefused with what stands in the way; answers who would be anonymised. */
export async function refuseToForget(
  tx: Tx,
  now: Temporal.Instant,
  asked: ToForget,
  hold = false,
): Promise<Family> {
  const family = asked.personId ? await familyOf(tx, asked.personId, hold) : null;
  if (!family) fail('case.actionRefused', { reason: nobodyNamed });
  const found = await casesOf(tx, family, asked.caseId, now);
  const [hindrance] = await hindrancesOf(tx, now, family, found);
  if (hindrance) fail('case.actionRefused', { reason: hindrance });
  const recent = recentFiles(found, family.timeZone);
  if (recent && !asked.recentToo) fail('case.actionRefused', { reason: recent });
  return family;
}

/** The same for somebody who has had nothing to do with the project for long; false when something is in the way. */
export async function forgetFormer(
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  personId: string,
): Promise<boolean> {
  const family = await familyOf(tx, personId, true);
  if (!family) return false;
  const found = await casesOf(tx, family, null, now);
  const hindrances = await hindrancesOf(tx, now, family, found);
  if (hindrances.length > 0 || recentFiles(found, family.timeZone)) return false;
  await forget(tx, actor, now, family, null);
  return true;
}

/** The same without asking whether it may be: a restored backup has brought back who was forgotten already. */
export async function forgetAgain(
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  personId: string,
): Promise<boolean> {
  const family = await familyOf(tx, personId, true);
  if (!family) return false;
  await forget(tx, actor, now, family, null);
  return true;
}

async function forget(
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  family: Family,
  caseId: string | null,
): Promise<void> {
  // Afterwards nobody knows them.
  const names = await namesEver(tx, family.ids);
  const logins = await forgetInArchives(tx, { actor, now }, family, caseId);
  for (const userId of logins) await removeUser(tx, userId);
  const cases = await tx.query<{ id: string }>({
    name: 'cases-to-forget',
    text: `with his as (select id from cases where person_id = any($1::uuid[]))
           select id from his union
           select c.id from cases c where c.person_id is null and c.root_id in (select id from his)`,
    values: [family.ids],
  });
  for (let from = 0; from < cases.length; from += atOnce) {
    await eraseWords(
      tx,
      now,
      cases.slice(from, from + atOnce).map((row) => row.id),
    );
  }
  await tx.query({
    name: 'forget-contacts',
    text: `update reception set external_id = null where person_id = any($1::uuid[]) and external_id is not null`,
    values: [family.ids],
  });
  await forgetImportProblems(tx, family.projectId, names);
  await writeAudit(tx, {
    now,
    actor,
    action: 'person.anonymised',
    projectId: family.projectId,
    subject: { kind: 'person', id: family.id },
    data: { rows: family.ids.length, cases: cases.length, ...(caseId ? { caseId } : {}) },
  });
  // Whoever asked to be forgotten needs no copy any more; who asked for one had it.
  await tx.query({
    name: 'forget-copies',
    text: 'delete from case_file where case_id in (select id from cases where person_id = any($1::uuid[]))',
    values: [family.ids],
  });
}

const atOnce = 200;

interface CasesFound {
  open: string[];
  recent: number;
  recentUntil: string | null;
  texts: number;
  photos: number;
  imports: number;
  /** Cases of others whose words hold one of his numbers. */
  elsewhere: string[];
}

async function casesOf(
  tx: Tx,
  family: Family,
  caseId: string | null,
  now: Temporal.Instant,
): Promise<CasesFound> {
  const since = now.toZonedDateTimeISO(family.timeZone).subtract({ years: claimYears }).toInstant();
  const [row] = await tx.query<Omit<CasesFound, 'elsewhere'> & { elsewhere: string[] | null }>({
    name: 'cases-in-the-way',
    text: `
      with his as (select * from cases where person_id = any($1::uuid[]))
      select
        -- What was merged is open for as long as the matter goes on: somebody may still have to call him.
        coalesce((select jsonb_agg(number order by number) from his where id is distinct from $2 and (closed_at is null
          or exists (select from cases s where s.id = his.merged_into and s.closed_at is null))), '[]') as open,
        (select count(*) from his where closed_at > $3 and id is distinct from $2)::int as recent,
        (select to_json(max(closed_at)) #>> '{}' from his where closed_at > $3 and id is distinct from $2) as "recentUntil",
        (select count(*) from case_text t where t.case_id in (select id from his) and erased_at is null)::int as texts,
        (select count(*) from attachment a where a.case_id in (select id from his) and erased_at is null)::int as photos,
        (select count(*) from archive_import where project_id = $4 and state in ('checking', 'checked', 'applying'))::int as imports,
        (select jsonb_agg(c.number order by c.number) from cases c where not c.id in (select id from his) and c.id in (
           select s.subject_id from search_entry s where s.kind = 'case' and s.project_id = $4
             and s.tokens && array(select '#' || n.hash from person_phone n where n.person_id = any($1::uuid[])))) as elsewhere`,
    values: [family.ids, caseId, since.toString(), family.projectId],
  });
  return { ...row!, elsewhere: row!.elsewhere ?? [] };
}

async function hindrancesOf(
  tx: Tx,
  now: Temporal.Instant,
  family: Family,
  found: CasesFound,
): Promise<Label[]> {
  const today = now.toZonedDateTimeISO(family.timeZone).toPlainDate().toString();
  const houses = await housesOwned(tx, family.ids, today);
  const some = (list: readonly string[], mark: string) =>
    list.slice(0, 5).join(mark) + (list.length > 5 ? ' …' : '');
  return [
    ...(family.anonymised ? [label('这位客户已经匿名化', 'This person has been anonymised already')] : []),
    ...(found.open.length > 0
      ? [
          label(
            `还有 ${found.open.length} 张未结工单：${some(found.open, '、')}`,
            `${found.open.length} cases are still open: ${some(found.open, ', ')}`,
          ),
        ]
      : []),
    ...(houses.length > 0
      ? [
          label(
            `现在还是业主：${some(houses, '、')}。履行物业服务合同需要这些信息`,
            `Still an owner of ${some(houses, ', ')}: the service contract cannot be kept without these data`,
          ),
        ]
      : []),
    ...(found.imports > 0
      ? [
          label(
            '本项目还有没有结束的档案导入，里面可能有这位客户；请先完成或取消',
            'An import of this project is not finished and may hold this person; finish or cancel it first',
          ),
        ]
      : []),
  ];
}

function recentFiles(found: CasesFound, timeZone: string): Label | null {
  if (found.recent === 0 || !found.recentUntil) return null;
  const until = Temporal.Instant.from(found.recentUntil)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .add({ years: claimYears })
    .toString();
  return label(
    `有 ${found.recent} 张工单结束不满 ${claimYears} 年（到 ${until} 满）：万一有争议，这些文字是凭据`,
    `${found.recent} cases ended less than ${claimYears} years ago (the last until ${until}): their words would be evidence in a dispute`,
  );
}

const mentioned = (numbers: readonly string[]): Label =>
  label(
    `别人的工单里也写有他的号码，不会抹去：${numbers.slice(0, 5).join('、')}`,
    `Cases of others hold one of these numbers too and stay as they are: ${numbers.slice(0, 5).join(', ')}`,
  );

const kept = label(
  '工单编号、时间、时限、位置照常保留，统计不变',
  'Numbers, times, clocks and places of cases stay; no count changes',
);
