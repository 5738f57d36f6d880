import { Type } from 'typebox';
import type { Route } from '../../platform/http/define-route.ts';
import { defineRoute } from '../route.ts';
import { countUpkeep } from './archive.queries.ts';
import { Upkeep } from './archive.schema.ts';
import { type Gap, houseGaps, personGaps } from './archive-filters.ts';
import { UpkeepQuery } from './list-queries.ts';

export function upkeepRoutes(): Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/archives/upkeep',
      access: 'readArchives',
      summary: 'How much is missing or has not been looked at for so many months',
      tags: ['archives'],
      schema: {
        querystring: UpkeepQuery,
        response: { 200: Type.Object({ months: Type.Integer(), houses: Upkeep, persons: Upkeep }) },
      },
      handler: async ({ tx, actor, now, query }) => {
        const months = query.months ?? 12;
        const counts = await countUpkeep(tx, actor, now, { ...query, months });
        return { months, houses: show(counts.houses, houseGaps), persons: show(counts.persons, personGaps) };
      },
    }),
  ];
}

function show(counts: Record<string, number>, gaps: Readonly<Record<string, Gap>>) {
  return {
    total: counts.total!,
    stale: counts.stale!,
    missing: Object.entries(gaps).map(([field, gap]) => ({ field, label: gap.label, count: counts[field]! })),
  };
}
