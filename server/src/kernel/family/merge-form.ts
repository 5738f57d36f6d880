import { type TObject, Type } from 'typebox';
import { label } from '../../directory/labels.ts';
import { visible } from '../../platform/http/formats.ts';

/** What is asked of whoever merges; told in the story of the case that goes on. */
export const mergeForm: TObject = Type.Object(
  {
    reason: Type.Optional(
      Type.String({
        format: 'text',
        minLength: 1,
        maxLength: 500,
        pattern: visible,
        label: label('为什么是同一件事', 'Why they are one matter'),
      }),
    ),
  },
  { additionalProperties: false },
);
