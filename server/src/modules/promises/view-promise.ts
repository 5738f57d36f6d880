import { label } from '../../directory/labels.ts';
import { fieldsOf } from '../../kernel/forms.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { ContactRow, PromiseRow } from './promise.queries.ts';
import type { ResultRow } from './results.queries.ts';

interface Shown {
  kernel: Kernel;
  results: readonly ResultRow[];
  /** Names of the projects whose figures may be shown. */
  names: ReadonlyMap<string, string>;
  manages: (unitId: string) => boolean;
  today: Temporal.PlainDate;
}

export function viewPromise(row: PromiseRow, { kernel, results, names, manages, today }: Shown) {
  const process = kernel.processes.get(row.process);
  const own = results.filter((one) => one.promise_id === row.promise_id);
  const result = figures(own);
  const wantedShare = Number(row.wanted_share);
  const due = reviewDue(row);
  return {
    id: row.promise_id,
    version: row.version,
    unit: { id: row.unit_id, name: row.unit_name, kind: row.unit_kind },
    sentence: label(row.sentence_zh, row.sentence_en),
    publishedWhere: row.published_where,
    publishedOn: row.published_on,
    process: row.process,
    processLabel: process?.label ?? label(row.process, row.process),
    clock: row.clock,
    clockLabel: process?.clocks[row.clock]?.label ?? label(row.clock, row.clock),
    facts: Object.entries(row.facts).map(([key, value]) => ({
      key,
      value,
      ...factWords(kernel, row.process, key, value),
    })),
    wantedShare,
    madeAt: row.made_at.toString(),
    madeBy: row.made_by,
    reviewedAt: row.reviewed_at.toString(),
    reviewedBy: row.reviewed_by,
    reviewDueOn: due.toString(),
    reviewOverdue: Temporal.PlainDate.compare(due, today) < 0,
    mayManage: manages(row.unit_id),
    result: { ...result, reached: result.share === null ? null : result.share >= wantedShare },
    byProject: own.flatMap((one) => {
      const name = names.get(one.project_id);
      return name ? [{ project: { id: one.project_id, name }, ...figures([one]) }] : [];
    }),
  };
}

/** Where promises hang, dates are those of the company's wall. */
export const companyZone = 'Asia/Shanghai';

/** A promise is looked at again within a year. */
const reviewDue = ({ reviewed_at }: PromiseRow): Temporal.PlainDate =>
  reviewed_at.toZonedDateTimeISO(companyZone).toPlainDate().add({ years: 1 });

function figures(rows: readonly ResultRow[]) {
  const sum = (of: (row: ResultRow) => number) => rows.reduce((all, row) => all + of(row), 0);
  const [kept, broken] = [sum((row) => row.kept), sum((row) => row.broken)];
  const decided = kept + broken;
  return {
    decided,
    kept,
    broken,
    keptAgreed: sum((row) => row.kept_agreed),
    reportedLate: sum((row) => row.reported_late),
    running: sum((row) => row.running),
    // Cut, not rounded: 99.96 % is no hundred.
    share: decided === 0 ? null : Math.floor((kept * 1000) / decided) / 10,
  };
}

/** Facts that a promise may be bound to: what is chosen from a list when a case is opened. */
export function choosableFacts(kernel: Kernel, process: string) {
  return fieldsOf(kernel.processes.get(process)?.input).flatMap(([key, field]) => {
    const { enum: values, labels } = field as {
      enum?: string[];
      labels?: Record<string, { zh: string; en: string }>;
    };
    if (!values) return [];
    return [
      {
        key,
        label: field.label ?? label(key, key),
        values: values.map((value) => ({ value, label: labels?.[value] ?? label(value, value) })),
      },
    ];
  });
}

function factWords(kernel: Kernel, process: string, key: string, value: string) {
  const fact = choosableFacts(kernel, process).find((one) => one.key === key);
  return {
    label: fact?.label ?? label(key, key),
    valueLabel: fact?.values.find((one) => one.value === value)?.label ?? label(value, value),
  };
}

export function viewContacts(
  project: { id: string; name: string },
  rows: readonly ContactRow[],
  mayManage: boolean,
) {
  const contacts = rows.filter((row) => row.project_id === project.id);
  return {
    project,
    mayManage,
    contacts: contacts.map(({ id, kind, value, hours }) => ({ id, kind, value, hours })),
    missing: ['phone', 'email'].filter((kind) => !contacts.some((one) => one.kind === kind)),
  };
}
