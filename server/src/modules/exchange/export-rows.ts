import type { Actor } from '../../directory/actor.ts';
import type { ReadLog } from '../../directory/audit/read-log.ts';
import { masked, seesClear, shownTo, withoutNames } from '../../directory/data-classes.ts';
import { classOfPersonField } from '../../directory/data-dictionary.ts';
import type { Label } from '../../directory/labels.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { CaseRowView } from '../../kernel/reading/case-view.ts';
import type { CaseFilter } from '../../kernel/reading/list-cases.queries.ts';
import { listCases } from '../../kernel/reading/list-cases.queries.ts';
import { maskIdNumber } from '../../platform/crypto/identifiers.ts';
import type { KeyRing } from '../../platform/crypto/keys.ts';
import { maskPhone } from '../../platform/crypto/phone.ts';
import { unseal } from '../../platform/crypto/seal.ts';
import { renderMasked, type TextNumber } from '../../platform/crypto/texts.ts';
import type { Tx } from '../../platform/db/tx.ts';
import {
  findHouses,
  findPeople,
  type HouseFilter,
  type PersonFilter,
  scopeOf,
} from '../archives/archive.queries.ts';
import { houseRows, personRows } from './export.queries.ts';
import { type Column, houseColumns, personColumns } from './template.ts';
import type { Shown } from './write-sheet.ts';

export interface Exporting {
  tx: Tx;
  kernel: Kernel;
  actor: Actor;
  now: Temporal.Instant;
  /** Whom a list of persons or of their cases has shown. */
  reads?: ReadLog;
  /** From which network address it was asked. */
  ip?: string;
}

const pageSize = 1000;

/** The houses of a list, in our template's columns. */
export async function* exportHouses(
  { tx, kernel, actor, now }: Exporting,
  filter: HouseFilter,
): AsyncGenerator<Shown[]> {
  let cursor: string | undefined;
  do {
    const page = await findHouses(tx, actor, now, {
      ...filter,
      ...(cursor ? { cursor } : {}),
      limit: pageSize,
    });
    const rows = await houseRows(
      tx,
      page.rows.map((row) => row.id),
    );
    for (const row of rows) {
      yield houseColumns.map((column) => cell(kernel.keys, column, row));
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}

/** The people of a list: one row for each place they have to do with, one for who has none. */
export async function* exportPersons(
  { tx, kernel, actor, now, reads, ip }: Exporting,
  filter: PersonFilter,
): AsyncGenerator<Shown[]> {
  const { today } = await scopeOf(tx, actor, now, filter.project);
  let cursor: string | undefined;
  do {
    const page = await findPeople(tx, kernel.keys, actor, now, {
      ...filter,
      ...(cursor ? { cursor } : {}),
      limit: pageSize,
    });
    const rows = await personRows(
      tx,
      page.rows.map((row) => row.id),
      today,
    );
    noteExport(
      { actor, now, reads, ip },
      'persons',
      page.rows.map((row) => row.id),
    );
    for (const row of rows) {
      yield personColumns.map((column) => shownCell(actor, column.key, cell(kernel.keys, column, row)));
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}

function noteExport(
  { actor, now, reads, ip }: Pick<Exporting, 'actor' | 'now' | 'reads' | 'ip'>,
  list: string,
  ids: readonly string[],
): void {
  const subjects = [...new Set(ids)];
  reads?.note({ at: now, actor, ip: ip ?? null, view: `POST /api/exports/${list}`, about: null, subjects });
}

function shownCell(actor: Actor, key: string, value: Shown): Shown {
  const of = classOfPersonField(key);
  return of && value !== null ? shownTo(actor, of, value) : value;
}

/** The name is masked in what people wrote of the case as well. */
function caseAsShown(actor: Actor, row: CaseRowView): CaseRowView {
  if (!row.person || seesClear(actor, 'name')) return row;
  const { name } = row.person;
  const without = withoutNames([name]);
  return {
    ...row,
    person: { ...row.person, name: masked('name', name)! },
    summary: without(row.summary),
    placeText: row.placeText && without(row.placeText),
  };
}

function cell(keys: KeyRing, { key, type }: Column, row: Record<string, unknown>): Shown {
  if (type.is === 'phones') {
    const phones = (row.phones as { sealed: string; label: string }[] | null) ?? [];
    const own = phones.filter((phone) => phone.label === key);
    return (
      own.map(({ sealed }) => maskPhone(unseal(keys, 'phone', Buffer.from(sealed, 'base64')))).join('、') ||
      null
    );
  }
  if (type.is === 'idNumber') {
    const sealed = row.id_sealed as string | null;
    return sealed === null ? null : maskIdNumber(unseal(keys, 'idNumber', Buffer.from(sealed, 'base64')));
  }
  const value = row[key] as string | number | null | undefined;
  if (value === null || value === undefined) return null;
  if (type.is === 'choice') return type.labels[String(value)]?.zh ?? null;
  if (type.is === 'words')
    return renderMasked(keys, String(value), (row[`${key}_numbers`] as TextNumber[] | null) ?? []);
  return value;
}

export const caseHeads: readonly {
  head: Label;
  width: number;
  value: (row: CaseRowView, zone: string) => Shown;
}[] = [
  { head: { zh: '工单号', en: 'Number' }, width: 24, value: (row) => row.number },
  { head: { zh: '项目', en: 'Project' }, width: 14, value: (row) => row.project.name },
  { head: { zh: '类型', en: 'Process' }, width: 10, value: (row) => row.processLabel.zh },
  { head: { zh: '状态', en: 'State' }, width: 12, value: (row) => row.stateLabel.zh },
  { head: { zh: '内容', en: 'Summary' }, width: 50, value: (row) => row.summary },
  { head: { zh: '位置', en: 'Place' }, width: 20, value: (row) => row.place?.name ?? row.placeText },
  { head: { zh: '客户', en: 'Person' }, width: 14, value: (row) => row.person?.name ?? null },
  { head: { zh: '渠道', en: 'Channel' }, width: 12, value: (row) => row.channelLabel.zh },
  {
    head: { zh: '承办', en: 'Holder' },
    width: 14,
    value: ({ holder }) => holder.staff?.name ?? holder.team?.name ?? null,
  },
  {
    head: { zh: '发生时间', en: 'Occurred' },
    width: 18,
    value: (row, zone) => wallTime(row.occurredAt, zone),
  },
  { head: { zh: '登记时间', en: 'Opened' }, width: 18, value: (row, zone) => wallTime(row.openedAt, zone) },
  { head: { zh: '时限', en: 'Due' }, width: 18, value: (row, zone) => wallTime(row.dueAt, zone) },
  { head: { zh: '关闭时间', en: 'Closed' }, width: 18, value: (row, zone) => wallTime(row.closedAt, zone) },
];

export async function* exportCases(
  { tx, kernel, actor, now, reads, ip }: Exporting,
  filter: Omit<CaseFilter, 'limit' | 'cursor'>,
  zone: string,
): AsyncGenerator<Shown[]> {
  let cursor: string | undefined;
  do {
    const page = await listCases(kernel, tx, actor, now, {
      ...filter,
      ...(cursor ? { cursor } : {}),
      limit: 200,
    });
    noteExport(
      { actor, now, reads, ip },
      'cases',
      page.items.flatMap((row) => row.person?.id ?? []),
    );
    for (const row of page.items) {
      const shown = caseAsShown(actor, row);
      yield caseHeads.map(({ value }) => value(shown, zone));
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}

function wallTime(instant: string | null, zone: string): Shown {
  if (instant === null) return null;
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return `${at.toPlainDate()} ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}
