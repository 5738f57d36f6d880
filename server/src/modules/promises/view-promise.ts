import { label } from '../../directory/labels.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { factsOf, inWords } from '../decisions/facts-of.ts';
import type { Unit } from '../decisions/units.ts';
import type { ContactRow, PromiseRow } from './promise.queries.ts';
import type { ResultRow } from './results.queries.ts';

interface Shown {
  kernel: Kernel;
  results: readonly ResultRow[];
  /** The projects whose figures may be shown, and what they belong to. */
  units: ReadonlyMap<string, Unit>;
  manages: (unitId: string) => boolean;
  today: Temporal.PlainDate;
}

export function viewPromise(row: PromiseRow, { kernel, results, units, manages, today }: Shown) {
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
    facts: Object.entries(row.facts).map(([key, value]) => {
      const [words] = inWords(process ? factsOf(process) : [], { [key]: value });
      return { key, value, label: words!.fact, valueLabel: words!.value };
    }),
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
      const project = units.get(one.project_id);
      return project ? [{ project: { id: project.id, name: project.name }, ...figures([one]) }] : [];
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
