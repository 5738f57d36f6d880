import { Type } from 'typebox';
import { projectsWith, rolesWith } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import { type AuditAction, auditActions } from '../../directory/audit/audit-actions.ts';
import { label } from '../../directory/labels.ts';
import { namesOfActors } from '../../directory/names.queries.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id, Instant, Label, list, nullable } from '../../platform/http/shapes.ts';
import { isId } from '../../platform/ids.ts';
import { instantFrom } from '../../platform/time.ts';
import { mergedInto } from '../archives/merge.queries.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import { auditEntries, readersOf, subjectsReadBy } from './audit.queries.ts';
import { detailsOf, peopleIn, viewLabels } from './audit-words.ts';
import { personal } from './personal.ts';

const tags = ['audit'];
const instant = Type.Optional(Type.String({ format: 'instant' }));
const limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 200 }));
const span = { from: instant, to: instant };

const Who = Type.Object({
  kind: Type.String({ description: 'staff, resident, system or nobody' }),
  id: nullable(Type.String()),
  name: nullable(Type.String(personal('name', 'resident'))),
});

const Entry = Type.Object({
  id: Id,
  at: Instant,
  actor: Who,
  action: Type.String(),
  actionLabel: Label,
  project: nullable(Type.Object({ id: Id, code: Type.String(), name: Type.String() })),
  subject: nullable(
    Type.Object({
      kind: Type.String(),
      id: Type.String(),
      name: nullable(Type.String(personal('name', 'person'))),
    }),
  ),
  details: Type.Array(
    Type.Object({ key: Type.String(), label: Label, text: Type.String(), valueLabel: nullable(Label) }),
  ),
  ip: nullable(Type.String()),
});

const Reader = Type.Object({
  id: Type.String(),
  at: Instant,
  actor: Type.Object({ kind: Type.String(), id: nullable(Type.String()), name: nullable(Type.String()) }),
  view: Type.String(),
  viewLabel: Label,
  ip: nullable(Type.String({ description: 'From which network address; null on the server itself' })),
  count: Type.Integer({ description: 'How many people were in that answer' }),
});

/** An entry of the read log: its batch, and its place in there. */
const placeInBatch = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[0-9]{1,9}$';

const paged = <T extends Parameters<typeof list>[0]>(item: T) =>
  Type.Object({ items: Type.Array(item), nextCursor: nullable(Type.String()) });

export function auditRoutes({ kernel }: House): Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/audit',
      access: 'readAudit',
      summary: 'What was done by whom, newest first',
      tags,
      schema: {
        querystring: Type.Object({
          project: Type.Optional(Id),
          actor: Type.Optional(Id),
          action: Type.Optional(
            Type.Unsafe<AuditAction>({ type: 'string', enum: Object.keys(auditActions) }),
          ),
          subject: Type.Optional(Type.String({ format: 'plain', maxLength: 60 })),
          ...span,
          cursor: Type.Optional(Id),
          limit,
        }),
        response: { 200: paged(Entry) },
      },
      handler: async ({ tx, actor, query }) => {
        const most = query.limit ?? 50;
        const projects = projectsWith(actor, 'readAudit');
        const found = await auditEntries(tx, {
          ...query,
          projects,
          company: seesCompany(actor),
          limit: most,
        });
        const page = found.slice(0, most);
        const names = await namesOfActors(tx, [
          ...idsOf(page),
          ...page.flatMap(({ data }) => peopleIn(data)),
        ]);
        return {
          items: page.map((row) => ({
            id: row.id,
            at: row.at.toString(),
            actor: whoOf(row, names),
            action: row.action,
            actionLabel: auditActions[row.action as AuditAction] ?? label(row.action, row.action),
            project: row.project,
            subject:
              row.subjectKind && row.subjectId
                ? { kind: row.subjectKind, id: row.subjectId, name: row.subjectName }
                : null,
            details: detailsOf(kernel, row.data, names),
            ip: row.ip,
          })),
          nextCursor: found.length > most ? page.at(-1)!.id : null,
        };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/audit/actions',
      access: 'readAudit',
      summary: 'Everything the audit knows by name',
      tags,
      schema: { response: { 200: list(Type.Object({ key: Type.String(), label: Label })) } },
      handler: async () => ({
        items: Object.entries(auditActions).map(([key, said]) => ({ key, label: said })),
      }),
    }),
    defineRoute({
      method: 'GET',
      url: '/api/audit/reads',
      access: 'readReaders',
      summary: 'Everybody whose data one member of staff was shown, within 31 days unless said otherwise',
      tags,
      schema: {
        querystring: Type.Object({ actor: Id, ...span, limit }),
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                id: Id,
                name: Type.String(personal('name')),
                times: Type.Integer(),
                first: Instant,
                last: Instant,
              }),
            ),
            more: Type.Boolean(),
          }),
        },
      },
      handler: async ({ tx, actor, now, query }) => {
        const most = query.limit ?? 200;
        const found = await subjectsReadBy(tx, {
          actor: query.actor,
          projects: projectsWith(actor, 'readReaders'),
          ...within(query, now),
          limit: most,
        });
        return {
          items: found.slice(0, most).map((one) => ({
            ...one,
            first: one.first.toString(),
            last: one.last.toString(),
          })),
          more: found.length > most,
        };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/persons/:id/readers',
      access: 'readReaders',
      summary: "Who was shown somebody's data, newest first; within 31 days unless said otherwise",
      tags,
      schema: {
        params: Type.Object({ id: Id }),
        querystring: Type.Object({
          ...span,
          cursor: Type.Optional(Type.String({ pattern: placeInBatch })),
          limit,
        }),
        response: { 200: paged(Reader) },
      },
      handler: async ({ tx, actor, now, params, query }) => {
        const most = query.limit ?? 50;
        const [person] = await tx.query<{ id: string }>({
          name: 'person-read',
          text: `select p.id from person asked join person p on p.id = coalesce(asked.merged_into, asked.id)
                 where asked.id = $1 and p.project_id = any($2::uuid[])`,
          values: [params.id, projectsWith(actor, 'readReaders')],
        });
        if (!person) fail('notFound');
        const persons = [person.id, ...(await mergedInto(tx, person.id))];
        const found = await readersOf(tx, { ...query, persons, ...within(query, now), limit: most });
        const page = found.slice(0, most);
        const names = await namesOfActors(tx, idsOf(page));
        return {
          items: page.map((row) => ({
            id: row.id,
            at: row.at.toString(),
            actor: whoOf(row, names),
            view: row.view,
            viewLabel: viewLabels[row.view] ?? label(row.view, row.view),
            ip: row.ip,
            count: row.count,
          })),
          nextCursor: found.length > most ? page.at(-1)!.id : null,
        };
      },
    }),
  ];
}

interface ByActor {
  actorKind: string;
  actorId: string | null;
}

/** Whoever tried a sign-in is no id of ours. */
const idsOf = (rows: readonly ByActor[]) =>
  rows.map((row) => row.actorId).filter((id) => id !== null && isId(id));

const whoOf = ({ actorKind, actorId }: ByActor, names: ReadonlyMap<string, string>) => ({
  kind: actorKind,
  id: actorId,
  name: names.get(actorId ?? '') ?? null,
});

/** What belongs to no project is read by whoever audits the whole company. */
function seesCompany(actor: Actor): boolean {
  if (actor.kind !== 'staff') return false;
  const roles = rolesWith('readAudit');
  return actor.grants.some((grant) => grant.unitKind === 'group' && roles.includes(grant.role));
}

function within({ from, to }: { from?: string; to?: string }, now: Temporal.Instant) {
  const end = to ?? now.add({ hours: 1 }).toString();
  return {
    from:
      from ??
      instantFrom(end)
        .subtract({ hours: 31 * 24 })
        .toString(),
    to: end,
  };
}
