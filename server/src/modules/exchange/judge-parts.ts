import { comparing, noUnit } from './place-paths.ts';

/** A code as `pathOf` compares it. */
const comparedCode = (code: string): string => {
  const text = comparing.reduce(
    (sql, [pattern, by]) => `regexp_replace(${sql}, '${pattern}', '${by}', 'g')`,
    `upper(normalize(${code}, NFKC))`,
  );
  return `coalesce(nullif(${text}, ''), ${code})`;
};

/** Every place of the project $2 by its codes from the top down, as `pathOf` writes them. */
export const existingPlaces = `
  codes_of_tree as (
    select id, kind, ${comparedCode('code')} as path, removed_at is not null as removed,
      case kind when 'phase' then 'f' when 'building' then 'b' when 'unit' then 'u' when 'house' then 'h'
        when 'parkingSpace' then 'p' else 'x' end as letter
    from place where project_id = $2 and parent_id is null
    union all
    select p.id, p.kind, t.path || '-' || ${comparedCode('p.code')}, t.removed or p.removed_at is not null,
      case p.kind when 'phase' then 'f' when 'building' then 'b' when 'unit' then 'u' when 'house' then 'h'
        when 'parkingSpace' then 'p' else 'x' end
    from place p join codes_of_tree t on p.parent_id = t.id),
  tree as (select id, kind, regexp_replace(path, '${noUnit}', '', 'g') as path, removed, letter from codes_of_tree)`;

const hashes = (value: string): string =>
  `jsonb_path_query_array(coalesce(nullif(${value}, 'null'), '[]'), '$[*].hash')`;

/** The fields that a row says otherwise; sealed numbers are compared by their hashes, never by their bytes. */
export const differingFields = (said: string, held: string): string => `
  select from jsonb_each(${said}) f where case
    when f.key in ('note_numbers', 'service_needs_numbers') then ${hashes('f.value')} <> ${hashes(`${held}->f.key`)}
    else f.value is distinct from ${held}->f.key end`;

/** Rows of one kind of the import $1; `$2` is its project. */
export const mine = (kind: string, alias: string): string =>
  `${alias}.import_id = $1 and ${alias}.kind = '${kind}'`;

/** A row that is refused takes what else it says with it; told once. */
export const inherited = `'{"code": "inherited"}'::jsonb`;

/** A statement over all rows; `when` names the rows without which there is nothing to do. */
export interface JudgeStep {
  name: string;
  when?: string;
  text: string;
}
