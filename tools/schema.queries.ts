import type { Tx } from '../server/src/platform/db/tx.ts';

/** Privileges by role; the owner's own are not named. */
export type Rights = Readonly<Record<string, readonly string[]>> | null;

export interface Table {
  name: string;
  /** A quoted literal, as all comments here. */
  comment: string | null;
  /** Empty after a crash of the database. */
  unlogged: boolean;
  partitionedBy: string | null;
  partitionOf: string | null;
  bound: string | null;
  columns: {
    name: string;
    type: string;
    required: boolean;
    default: string | null;
    comment: string | null;
    rights: Rights;
  }[];
  constraints: { name: string; definition: string }[];
  references: string[];
  indexes: string[];
  /** Whether row security holds, for its owner too. */
  walled: boolean;
  policies: string[];
  rights: Rights;
}

export interface Catalogue {
  roles: string[];
  memberships: string[];
  schemas: { name: string; publicCreates: boolean; rights: Rights }[];
  extensions: string[];
  collations: string[];
  tables: Table[];
  functions: {
    name: string;
    kind: 'FUNCTION' | 'PROCEDURE';
    definition: string;
    /** Where it is not whoever migrates. */
    ownedBy: string | null;
    publicExecutes: boolean;
    rights: Rights;
  }[];
  triggers: string[];
  /** Objects that would be lost: views, sequences, types. */
  unknown: string[];
}

const ours = `('public', 'auth')`;

export async function readCatalogue(tx: Tx): Promise<Catalogue> {
  return {
    roles: (await tx.query<{ rolname: string }>({ text: rolesQuery })).map((role) => role.rolname),
    memberships: (await tx.query<{ definition: string }>({ text: membershipsQuery })).map(
      (row) => row.definition,
    ),
    schemas: await tx.query<Catalogue['schemas'][number]>({ text: schemasQuery }),
    extensions: (await tx.query<{ extname: string }>({ text: extensionsQuery })).map((row) => row.extname),
    collations: (await tx.query<{ definition: string }>({ text: collationsQuery })).map(
      (row) => row.definition,
    ),
    tables: await tx.query<Table>({ text: tablesQuery }),
    functions: await tx.query<Catalogue['functions'][number]>({ text: functionsQuery }),
    triggers: (await tx.query<{ definition: string }>({ text: triggersQuery })).map((row) => row.definition),
    unknown: (await tx.query<{ name: string }>({ text: unknownQuery })).map((row) => row.name),
  };
}

const rolesQuery = `select rolname from pg_roles where rolname like 'nuanju\\_%' and not rolcanlogin order by 1`;

const membershipsQuery = `
  select format('GRANT %I TO %I WITH INHERIT %s', roleid::regrole::text, member::regrole::text, upper(inherit_option::text)) as definition
  from pg_auth_members m join pg_roles r on r.oid = m.member
  where roleid::regrole::text like 'nuanju\\_%' and member::regrole::text like 'nuanju\\_%' and not r.rolcanlogin order by 1`;

/** As JSON by role; sorted by name, because an ACL keeps the order in which rights were given. */
const rightsOf = (acl: string, owner: string) => `(
  select jsonb_object_agg(role, privileges) from (
    select grantee::regrole::text as role, jsonb_agg(privilege_type order by privilege_type) as privileges
    from aclexplode(${acl}) where grantee <> 0 and grantee <> ${owner} and grantee::regrole::text <> 'pg_database_owner'
    group by grantee) given) as rights`;

const publicMay = (privilege: string, acl: string) =>
  `exists (select from aclexplode(${acl}) where grantee = 0 and privilege_type = '${privilege}')`;

const schemasQuery = `
  select nspname as name, nspname <> 'public' or ${publicMay('CREATE', 'nspacl')} as "publicCreates",
    ${rightsOf('nspacl', 'nspowner')}
  from pg_namespace where nspname in ${ours} order by oid`;

const extensionsQuery = `select extname from pg_extension where extname <> 'plpgsql' order by 1`;

const collationsQuery = `
  select format('CREATE COLLATION %s (provider = icu, locale = %L, deterministic = %s)', oid::regcollation, colllocale,
    collisdeterministic::text) as definition
  from pg_collation where collnamespace::regnamespace::text in ${ours} and collprovider = 'i' order by collname`;

const tablesQuery = `
  select c.oid::regclass::text as name, quote_literal(obj_description(c.oid, 'pg_class')) as comment,
    c.relpersistence = 'u' as unlogged, pg_get_partkeydef(c.oid) as "partitionedBy", pg_get_expr(c.relpartbound, c.oid) as bound,
    (select inhparent::regclass::text from pg_inherits where inhrelid = c.oid) as "partitionOf",
    (select jsonb_agg(jsonb_build_object(
        'name', quote_ident(a.attname), 'type', format_type(a.atttypid, a.atttypmod), 'required', a.attnotnull,
        'default', pg_get_expr(d.adbin, d.adrelid), 'comment', quote_literal(col_description(c.oid, a.attnum)),
        'rights', (select given.rights from (select ${rightsOf('a.attacl', 'c.relowner')}) given)) order by a.attnum)
      from pg_attribute a left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    coalesce((select jsonb_agg(jsonb_build_object('name', quote_ident(k.conname), 'definition', pg_get_constraintdef(k.oid))
        order by strpos('pucxf', k.contype::text), k.conname)
      from pg_constraint k where k.conrelid = c.oid and k.contype not in ('n', 't') and k.conparentid = 0), '[]') as constraints,
    coalesce((select jsonb_agg(distinct k.confrelid::regclass::text) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'f'), '[]') as references,
    coalesce((select jsonb_agg(pg_get_indexdef(i.indexrelid) order by i.indexrelid::regclass::text) from pg_index i
      where i.indrelid = c.oid and not c.relispartition
        and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = c.oid)), '[]') as indexes,
    c.relforcerowsecurity as walled,
    coalesce((select jsonb_agg(format('CREATE POLICY %I ON %s%s%s USING (%s)%s', p.polname, c.oid::regclass,
        case p.polcmd when 'r' then ' FOR SELECT' when 'a' then ' FOR INSERT' when 'w' then ' FOR UPDATE'
          when 'd' then ' FOR DELETE' else '' end,
        case when p.polroles = '{0}' then '' else ' TO ' || (select string_agg(case r when c.relowner then 'CURRENT_USER' else r::regrole::text end, ', ') from unnest(p.polroles) r) end,
        pg_get_expr(p.polqual, p.polrelid),
        ' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')') order by p.polname)
      from pg_policy p where p.polrelid = c.oid), '[]') as policies,
    ${rightsOf('c.relacl', 'c.relowner')}
  from pg_class c
  where c.relnamespace::regnamespace::text in ${ours} and c.relkind in ('r', 'p')
    and not (c.relispartition and c.relname ~ '_[0-9]{4,6}$')
  order by c.oid`;

const functionsQuery = `
  select p.oid::regprocedure::text as name, pg_get_functiondef(p.oid) as definition,
    p.proacl is null or ${publicMay('EXECUTE', 'p.proacl')} as "publicExecutes",
    case when p.proowner::regrole::text = 'nuanju_finder' then 'nuanju_finder' end as "ownedBy",
    case p.prokind when 'p' then 'PROCEDURE' else 'FUNCTION' end as kind, ${rightsOf('p.proacl', 'p.proowner')}
  from pg_proc p
  where p.pronamespace::regnamespace::text in ${ours}
    and not exists (select from pg_depend where objid = p.oid and deptype = 'e')
  order by 1`;

const triggersQuery = `
  select pg_get_triggerdef(t.oid) as definition from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where not t.tgisinternal and t.tgparentid = 0 and c.relnamespace::regnamespace::text in ${ours}
  order by c.oid::regclass::text, t.tgname`;

const unknownQuery = `
  select format('%s %s', relkind, oid::regclass) as name from pg_class
    where relnamespace::regnamespace::text in ${ours} and relkind not in ('r', 'p', 'i', 'I', 't')
  union all select 'collation ' || oid::regcollation from pg_collation
    where collnamespace::regnamespace::text in ${ours} and collprovider <> 'i'
  union all select 'type ' || oid::regtype from pg_type
    where typnamespace::regnamespace::text in ${ours} and typtype in ('e', 'd', 'r')
  union all select 'row security of ' || oid::regclass || ' without force' from pg_class
    where relnamespace::regnamespace::text in ${ours} and relrowsecurity and not relforcerowsecurity
  union all select 'restrictive policy of ' || polrelid::regclass from pg_policy where not polpermissive
  union all select 'generated column ' || attname || ' of ' || attrelid::regclass from pg_attribute
    join pg_class c on c.oid = attrelid
    where c.relnamespace::regnamespace::text in ${ours} and (attgenerated <> '' or attidentity <> '')`;
