import type { Tx } from '../platform/db/tx.ts';
import { fail } from '../platform/errors/fail.ts';
import { claimYears } from '../platform/time.ts';
import { writeAudit } from './audit/write-audit.ts';
import { type Label, label } from './labels.ts';

export interface RetentionClass {
  label: Label;
  /** What happens to it when its time is over. */
  ends: Label;
  /** Where the term comes from. */
  why: Label;
  /** Days, unless an administrator has set others. */
  days: number;
  /** Never shorter than this; equal to `days` where nobody may shorten it. */
  floor: number;
}

/** With the day that a leap year adds. */
const claimDays = claimYears * 365 + 1;

const claims = label(
  '民法典第188条：三年内可以提出请求，文字是凭据',
  'Civil Code art. 188: a claim may be made for three years, and the words are evidence',
);
const shortest = label(
  '个人信息保护法第19条：实现目的所必要的最短时间',
  'PIPL art. 19: no longer than the purpose needs',
);

/** How long each class of data is kept, and what becomes of it then (PIPL 19 and 47). */
export const retentionClasses = bind({
  caseWords: {
    label: label('已结工单的文字和照片', 'Words and pictures of closed cases'),
    ends: label('抹去；编号、时间、时限、位置保留', 'Erased; number, times, clocks and place stay'),
    why: claims,
    days: claimDays,
    floor: claimDays,
  },
  formerPersons: {
    label: label('与本项目已无往来的客户', 'People who have nothing to do with the project any more'),
    ends: label('匿名化', 'Anonymised'),
    why: claims,
    days: claimDays,
    floor: claimDays,
  },
  contacts: {
    label: label('没有开出工单的接待', 'Contacts that opened no case'),
    ends: label('删除', 'Removed'),
    why: shortest,
    days: 365,
    floor: 30,
  },
  imports: {
    label: label('导入记录和其中的问题', 'Imports and what was wrong with their rows'),
    ends: label('删除', 'Removed'),
    why: shortest,
    days: 90,
    floor: 7,
  },
  commands: {
    label: label('已结工单的命令编号', 'Command ids of closed cases'),
    ends: label('删除；此后重复提交不再认得', 'Removed; a repeat is not known as one any more'),
    why: shortest,
    days: claimDays,
    floor: 30,
  },
  sessions: {
    label: label('已过期的登录', 'Sessions that are over'),
    ends: label('删除', 'Removed'),
    why: shortest,
    days: 30,
    floor: 1,
  },
  notices: {
    label: label(
      '员工收到的通知，及其在其他渠道的副本',
      'Notices to staff, and what was to leave by other channels',
    ),
    ends: label('删除', 'Removed'),
    why: shortest,
    days: 365,
    floor: 30,
  },
  handovers: {
    label: label('交接班记录', 'Hand-over notes'),
    ends: label(
      '抹去内容；谁在何时交班、谁确认保留',
      'Erased; who handed over when, and who confirmed it, stays',
    ),
    why: shortest,
    days: 365,
    floor: 30,
  },
  copies: {
    label: label('已到期的个人信息副本', 'Copies of personal data whose week is over'),
    ends: label('删除', 'Removed'),
    why: shortest,
    days: 1,
    floor: 1,
  },
});

export type RetentionName = keyof typeof retentionClasses;
export type Terms = Record<RetentionName, number>;

export const retentionNames = Object.keys(retentionClasses) as RetentionName[];

export const isRetentionClass = (name: string): name is RetentionName =>
  Object.hasOwn(retentionClasses, name);

/** The terms in force, in days: those of the code, and what an administrator has set; never below the law's. */
export async function termsInForce(tx: Tx): Promise<Terms> {
  const set = await tx.query<{ class: string; days: number }>({
    name: 'retention-terms',
    text: 'select class, days from retention_term',
    values: [],
  });
  const days = new Map(set.map((row) => [row.class, row.days]));
  return Object.fromEntries(
    retentionNames.map((name) => {
      const { days: usual, floor } = retentionClasses[name];
      return [name, Math.max(floor, days.get(name) ?? usual)];
    }),
  ) as Terms;
}

/** Throws request.invalid at /days for a term that is shorter than the law allows. */
export async function setTerm(
  tx: Tx,
  by: { staffId: string; now: Temporal.Instant },
  name: RetentionName,
  days: number,
): Promise<void> {
  const { floor } = retentionClasses[name];
  if (days < floor) {
    const message = {
      zh: `保存期限不能短于 ${floor} 天`,
      en: `The term must not be shorter than ${floor} days`,
    };
    fail('request.invalid', {}, [{ path: '/days', message }]);
  }
  await tx.query({
    name: 'set-retention-term',
    text: `insert into retention_term (class, days, changed_at, changed_by) values ($1, $2, $3, $4)
           on conflict (class) do update set days = excluded.days, changed_at = excluded.changed_at,
             changed_by = excluded.changed_by`,
    values: [name, days, by.now.toString(), by.staffId],
  });
  await writeAudit(tx, {
    now: by.now,
    actor: { kind: 'staff', id: by.staffId },
    action: 'setting.changed',
    data: { setting: `retention.${name}`, days },
  });
}

function bind<const Name extends string>(classes: Record<Name, RetentionClass>) {
  return classes as Readonly<Record<Name, RetentionClass>>;
}
