import { projectsWith, type RightName, rolesWith } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import type { ParameterBook } from '../../kernel/terms/parameters.ts';
import { fail } from '../../platform/errors/fail.ts';

/** A company, city or project, for which something can be decided; `lineage` goes from the company down to itself. */
export interface Unit {
  id: string;
  parentId: string | null;
  kind: string;
  name: string;
  lineage: readonly string[];
}

export interface Units {
  /** Those he may look at, wider ones first. */
  shown: Unit[];
  /** These, and what they belong to. */
  known: ReadonlyMap<string, Unit>;
}

/** The units at or below his posts, and the project of whoever has his post in a team of it. */
export function unitsFor(book: ParameterBook, actor: Actor, right: RightName): Units {
  const unitIds = postsWith(actor, right);
  const projectIds = new Set(projectsWith(actor, right));
  const all = [...book.lineages].map(([id, [self, ...above]]): Unit => {
    const lineage = [...above.map((unit) => unit.id).toReversed(), id];
    return { id, parentId: above[0]?.id ?? null, kind: self!.kind, name: self!.name, lineage };
  });
  const shown = all
    .filter(({ id, lineage }) => projectIds.has(id) || lineage.some((one) => unitIds.has(one)))
    .sort(byWidth);
  const known = new Set(shown.flatMap(({ lineage }) => lineage));
  return { shown, known: new Map(all.filter(({ id }) => known.has(id)).map((unit) => [unit.id, unit])) };
}

const byWidth = (one: Unit, other: Unit): number =>
  one.lineage.length - other.lineage.length ||
  one.name.localeCompare(other.name, 'zh-CN') ||
  (one.id < other.id ? -1 : 1);

/** The unit that all others belong to; null before there is any. */
export const companyOf = (book: ParameterBook): Pick<Unit, 'id' | 'lineage'> | null => {
  const [company] = [...book.lineages.values()].find(({ length }) => length === 1) ?? [];
  return company ? { id: company.id, lineage: [company.id] } : null;
};

/** Not his to look at is not there. */
export const unitAmong = ({ shown }: Units, id: string | undefined): Unit =>
  (id === undefined ? shown[0] : shown.find((unit) => unit.id === id.toLowerCase())) ?? fail('notFound');

/** Who decides for a unit has his post in it or above it, for what is decided holds for all below. */
export function decidesFor(actor: Actor, right: RightName): (unit: Pick<Unit, 'lineage'>) => boolean {
  const posts = postsWith(actor, right);
  return ({ lineage }) => lineage.some((id) => posts.has(id));
}

const postsWith = (actor: Actor, right: RightName): Set<string> =>
  new Set(
    actor.kind === 'staff'
      ? actor.grants.filter(({ role }) => rolesWith(right).includes(role)).map(({ unitId }) => unitId)
      : [],
  );

/** How a unit is shown to somebody. */
export const viewUnit = ({ id, parentId, kind, name }: Unit, mayManage: boolean) => ({
  id,
  parentId,
  kind,
  name,
  mayManage,
});

/** In the audit what is about one project stands there; what is about many stands in none. */
export const projectOf = ({ id, kind }: Pick<Unit, 'id' | 'kind'>): string | null =>
  kind === 'project' ? id : null;
