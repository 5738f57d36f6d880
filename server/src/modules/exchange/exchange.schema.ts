import { Type } from 'typebox';
import { Id, Instant, Label, Named, nullable } from '../../platform/http/shapes.ts';

const counts = Type.Object({ new: Type.Integer(), changed: Type.Integer(), same: Type.Integer() });

export const ProblemView = Type.Object({
  sheet: Type.String(),
  row: Type.Integer(),
  column: nullable(Type.String()),
  code: Type.String(),
  message: Label,
  refuses: Type.Boolean({ description: 'Whether the row is left out; a note refuses nothing' }),
});

const importFields = {
  id: Id,
  projectId: Id,
  fileName: Type.String(),
  layout: Type.String(),
  layoutLabel: Label,
  state: Type.String({
    description: 'checking, checked, applying, applied, refused (unreadable), failed, cancelled',
  }),
  stateLabel: Label,
  mode: nullable(Type.String({ description: 'all or good' })),
  rowsTotal: nullable(Type.Integer({ description: 'Estimated until the workbook has been read' })),
  rowsDone: Type.Integer(),
  counts: Type.Object({
    places: counts,
    persons: counts,
    occupancies: counts,
    refused: Type.Integer({ description: 'Rows of the workbook that are left out' }),
  }),
  problemCount: Type.Integer(),
  createdBy: nullable(Named),
  createdAt: Instant,
  finishedAt: nullable(Instant),
};

export const ImportView = Type.Object(importFields);

export const ImportDetail = Type.Object({
  ...importFields,
  problems: Type.Array(ProblemView, { description: 'The first 200' }),
});

/** A workbook to save. */
export const WorkbookFile = Type.Unsafe<never>({
  content: {
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
      schema: { type: 'string', format: 'binary' },
    },
  },
});
