import type { TObject, TSchema } from 'typebox';
import { rolesWith } from '../directory/access.ts';
import type { Label } from '../directory/labels.ts';
import type { Tx } from '../platform/db/tx.ts';
import { type FieldError, fail } from '../platform/errors/fail.ts';
import { checkAgainst } from '../platform/http/check-against.ts';
import { isId } from '../platform/ids.ts';

/** What a field's id points to; checked in the case's own project before anything is written. */
export type Reference = 'staff' | 'team' | 'place' | 'photo';

interface FieldSchema {
  type?: string;
  format?: string;
  default?: unknown;
  label?: Label;
  refersTo?: Reference;
  items?: FieldSchema;
}

export function fieldsOf(form: TObject | undefined): [string, FieldSchema][] {
  return Object.entries((form?.properties ?? {}) as Record<string, TSchema & FieldSchema>);
}

/** Validates what was filled in and adds the defaults. Throws request.invalid naming each field. */
export function fillIn(form: TObject | undefined, input: Record<string, unknown>): Record<string, unknown> {
  const filled = { ...input };
  for (const [key, field] of fieldsOf(form)) {
    if (filled[key] === undefined && field.default !== undefined) filled[key] = field.default;
  }
  checkAgainst(form ?? noFields, filled);
  return filled;
}

const noFields = { type: 'object', properties: {}, additionalProperties: false } as unknown as TObject;

const narrowed = new WeakMap<TObject, Map<string, TObject>>();

/**
 * The same form with only those of these fields required that it has. One object for all that ask, as whoever checks a
 * form keeps what he has compiled for as long as the form lives.
 */
export function requiring(form: TObject, keys: readonly string[]): TObject {
  const required = fieldsOf(form).flatMap(([key]) => (keys.includes(key) ? [key] : []));
  const made = narrowed.get(form) ?? new Map<string, TObject>();
  narrowed.set(form, made);
  const name = required.join();
  const narrow = made.get(name) ?? ({ ...form, required } as unknown as TObject);
  made.set(name, narrow);
  return narrow;
}

/** Words are what people write freely; they are kept apart from the event that needs them. */
export const holdsWords = (field: FieldSchema): boolean =>
  field.type === 'string' && (field.format === 'text' || field.format === 'line');

/** Refuses ids that are not there or lie in another project, naming the field. */
export async function checkReferences(
  tx: Tx,
  scope: { projectId: string; caseId: string | null },
  form: TObject | undefined,
  input: Record<string, unknown>,
): Promise<void> {
  const asked = fieldsOf(form).flatMap(([key, field]) => {
    const to = field.refersTo ?? field.items?.refersTo;
    const value = input[key];
    if (!to || value === undefined || value === null) return [];
    return (Array.isArray(value) ? value : [value]).map((id) => ({ key, to, id: String(id) }));
  });
  if (asked.length === 0) return;
  const known = await knownReferences(tx, scope, asked);
  const labels = new Map(fieldsOf(form).map(([key, field]) => [key, field.label]));
  const fields: FieldError[] = asked
    .filter(({ to, id }) => !known.has(`${to} ${id}`))
    .map(({ key, to }) => ({
      path: `/${key}`,
      message: sentence(labels.get(key) ?? { zh: key, en: key }, missing[to]),
    }));
  if (fields.length > 0) fail('request.invalid', {}, fields);
}

const sentence = (name: Label, problem: Label): Label => ({
  zh: `${name.zh}${problem.zh}`,
  en: `${name.en} ${problem.en}`,
});

const missing: Record<Reference, Label> = {
  staff: { zh: '不是在本项目办事的员工', en: 'is nobody who works in this project' },
  team: { zh: '不是本项目的班组', en: 'is no team of this project' },
  place: { zh: '不是本项目的位置', en: 'is no place of this project' },
  photo: { zh: '不是这张工单的照片', en: 'is no photo of this case' },
};

const idsIn = (to: Reference) => `array(select jsonb_array_elements_text($2::jsonb -> '${to}')::uuid)`;

async function knownReferences(
  tx: Tx,
  scope: { projectId: string; caseId: string | null },
  asked: { to: Reference; id: string }[],
): Promise<Set<string>> {
  const ids = (to: Reference) => asked.filter((one) => one.to === to && isId(one.id)).map((one) => one.id);
  const all = { place: ids('place'), team: ids('team'), photo: ids('photo'), staff: ids('staff') };
  const rows = await tx.lookUp<{ found: string }>({
    name: 'known-references',
    text: `
      select 'place ' || id as found from place where id = any(${idsIn('place')}) and project_id = $1
      union all select 'team ' || id from org_unit
        where id = any(${idsIn('team')}) and project_id = $1 and kind = 'team'
      union all select 'photo ' || id from attachment where id = any(${idsIn('photo')}) and case_id = $3
      union all select distinct 'staff ' || s.id from staff s join staff_grant g on g.staff_id = s.id
        join org_unit unit on unit.id = g.org_unit_id join org_unit project on project.id = $1
        where s.id = any(${idsIn('staff')}) and s.left_at is null and g.to_at is null
          and g.role = any(string_to_array($4, ' '))
          and (unit.project_id = $1 or project.lineage @> array[unit.id])`,
    types: ['uuid', 'jsonb', 'uuid', 'text'],
    values: [scope.projectId, JSON.stringify(all), scope.caseId, rolesWith('workOnCases').join(' ')],
  });
  return new Set(rows.map((row) => row.found));
}
