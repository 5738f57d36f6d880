import type { TSchema } from 'typebox';
import { projectsWith } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import { type Label, label } from '../../directory/labels.ts';
import type { Role } from '../../directory/roles.ts';
import type { Entry } from '../../kernel/reading/story.ts';
import { requireApproval } from '../../kernel/second/approvals.ts';
import type { KeyRing } from '../../platform/crypto/keys.ts';
import { renderMasked, tokenise } from '../../platform/crypto/texts.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { houseFilters, personFilters } from '../archives/list-queries.ts';
import { ListQuery } from '../cases/list-query.ts';
import { filterLabels } from './filter-labels.ts';
import type { Shown } from './write-sheet.ts';

export const exportLabels = {
  houses: label('批量导出房屋', 'Export many houses'),
  persons: label('批量导出住户', 'Export many people'),
  cases: label('批量导出工单', 'Export many cases'),
};

/** Who may agree that somebody takes away more rows than one person may take alone. */
const seconds: readonly Role[] = ['manager', 'administrator'];

export interface Asked {
  of: keyof typeof exportLabels;
  projects: readonly string[];
  filters: Record<string, unknown>;
}

/**
 * The request that must wait for a second person before these rows leave; null where one person may take so many, or a
 * second one has agreed to exactly these filters. Counts by reading, no further than one person may take; `rows` must
 * not be those that are noted as seen.
 */
export async function requestFor(
  { tx, actor, now }: { tx: Tx; actor: Actor; now: Temporal.Instant },
  { keys, exportRows }: { keys: KeyRing; exportRows: number },
  { of, projects, filters }: Asked,
  rows: AsyncGenerator<Shown[]>,
) {
  if (!(await areMoreThan(exportRows, rows))) return null;
  const need = { kind: `export.${of}`, projects, roles: seconds, payload: filters };
  const approval = await requireApproval(tx, { keys, actor, now }, need);
  return approval.granted ? null : asked(approval, exportRows);
}

async function areMoreThan(limit: number, rows: AsyncGenerator<Shown[]>): Promise<boolean> {
  let count = 0;
  for await (const _ of rows) if (++count > limit) return true;
  return false;
}

const asked = (request: { id: string; expiresAt: Temporal.Instant }, alone: number) => ({
  approvalId: request.id,
  expiresAt: request.expiresAt.toString(),
  message: label(
    `超过 ${alone} 行的导出需要第二人同意，已提交申请。同意后 24 小时内可下载一次。`,
    `An export of more than ${alone} rows needs a second person; the request has been made. Once approved it can be downloaded once within 24 hours.`,
  ),
});

/** The projects out of which somebody's export of cases may hold any. */
export const projectsOfCases = (actor: Actor, project: string | undefined): string[] =>
  project ? [project] : projectsWith(actor, 'exportCases');

const schemas: Record<keyof typeof exportLabels, Record<string, TSchema>> = {
  houses: houseFilters,
  persons: personFilters,
  cases: ListQuery.properties,
};

/** The filters in words; ids as names, words with their numbers masked. */
export function describeExport(
  keys: KeyRing,
  of: keyof typeof exportLabels,
  filters: Record<string, unknown>,
  names: ReadonlyMap<string, string>,
): Entry[] {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined && value !== null);
  return given.map(([key, value]) => {
    const text = String(value);
    const { body, numbers } = tokenise(keys, names.get(text) ?? text);
    const labels = (schemas[of][key] as { labels?: Record<string, Label> } | undefined)?.labels;
    return {
      key,
      label: filterLabels[key] ?? label(key, key),
      text: renderMasked(keys, body, numbers),
      valueLabel: labels?.[text] ?? null,
    };
  });
}
