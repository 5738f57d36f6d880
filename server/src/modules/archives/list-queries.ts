import { Type } from 'typebox';
import { occupancyFields, personFields, placeFields } from '../../directory/archive-fields.ts';
import { Id } from '../../platform/http/shapes.ts';
import { oneOf } from './archive.schema.ts';
import { houseGaps, personGaps } from './archive-filters.ts';

const q = Type.Optional(Type.String({ minLength: 1, maxLength: 60, format: 'line' }));
const months = { minimum: 1, maximum: 600 };
const page = {
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
};

const gap = (gaps: object) =>
  Type.Optional(
    Type.Unsafe<string>({ type: 'string', enum: Object.keys(gaps), description: 'Rows that lack this' }),
  );

const filters = {
  project: Type.Optional(Id),
  q,
  staleMonths: Type.Optional(Type.Integer({ ...months, description: 'Not looked at for so many months' })),
};

/** What the list of houses, and its export, can be narrowed by. */
export const houseFilters = {
  ...filters,
  under: Type.Optional(Id),
  usage: Type.Optional(oneOf(placeFields, 'usage')),
  occupiedAs: Type.Optional(oneOf(placeFields, 'occupiedAs')),
  missing: gap(houseGaps),
};

/** What the list of people, and its export, can be narrowed by. */
export const personFilters = {
  ...filters,
  role: Type.Optional(oneOf(occupancyFields, 'role')),
  kind: Type.Optional(oneOf(personFields, 'kind')),
  missing: gap(personGaps),
};

export const HouseQuery = Type.Object({ ...houseFilters, ...page });
export const PersonQuery = Type.Object({ ...personFilters, ...page });
export const UpkeepQuery = Type.Object({
  project: Type.Optional(Id),
  months: Type.Optional(Type.Integer(months)),
});
