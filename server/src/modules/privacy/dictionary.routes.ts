import { Type } from 'typebox';
import { type RightName, rolesWith } from '../../directory/access.ts';
import { type DataClass, dataClasses } from '../../directory/data-classes.ts';
import { dataDictionary, tableLabels } from '../../directory/data-dictionary.ts';
import { roleLabels } from '../../directory/roles.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Label } from '../../platform/http/shapes.ts';
import { defineRoute } from '../route.ts';

const Field = Type.Object({
  table: Type.String(),
  tableLabel: Label,
  column: Type.String(),
  label: Label,
  class: Type.String(),
  purpose: Label,
  basis: Label,
  retention: Label,
});

const Class = Type.Object({
  key: Type.String(),
  label: Label,
  clear: Type.Array(Label, { description: 'Posts that see it as it is' }),
  shownAs: Label,
  reveal: Type.Array(Label, { description: 'Posts that may have one shown, for a reason' }),
});

export function dictionaryRoutes(): Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/data-dictionary',
      access: 'readDictionary',
      summary: 'Which personal data is held, why, on what ground, for how long, and who sees it',
      tags: ['personal data'],
      schema: { response: { 200: Type.Object({ classes: Type.Array(Class), fields: Type.Array(Field) }) } },
      handler: async () => ({
        classes: Object.entries<DataClass>(dataClasses).map(([key, one]) => ({
          key,
          label: one.label,
          clear: posts(one.clear),
          shownAs: one.shownAs,
          reveal: posts(one.reveal),
        })),
        fields: dataDictionary.map((field) => ({ ...field, tableLabel: tableLabels[field.table]! })),
      }),
    }),
  ];
}

const posts = (right: RightName | null) => (right ? rolesWith(right).map((role) => roleLabels[role]) : []);
