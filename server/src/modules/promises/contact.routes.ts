import { Type } from 'typebox';
import { projectsWith } from '../../directory/access.ts';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id } from '../../platform/http/shapes.ts';
import { auditOf } from '../privacy/audit-of.ts';
import { defineRoute } from '../route.ts';
import { checkContact, refuse } from './check-promise.ts';
import { addContact, endContact } from './promise.queries.ts';
import { ContactBody } from './promise.schema.ts';

const tags = ['promises'];
const byId = Type.Object({ id: Id });
const done = { 204: Type.Null() };

/** How a project is reached; the register shows where nobody says. */
export function contactRoutes(): Route[] {
  return [
    defineRoute({
      method: 'POST',
      url: '/api/projects/:id/contacts',
      access: 'managePromises',
      summary: 'Add a public phone or e-mail address of a project',
      tags,
      schema: { params: byId, body: Type.Object(ContactBody), response: done },
      handler: async ({ tx, actor, now, params, body, request, reply }) => {
        const projectId = params.id.toLowerCase();
        if (!projectsWith(actor, 'managePromises').includes(projectId)) fail('notFound');
        checkContact(body);
        const contact = { projectId, kind: body.kind, value: body.value.trim(), hours: body.hours ?? null };
        if (!(await addContact(tx, contact, { staffId: actor.id!, now })))
          refuse('/value', '已经登记过了', 'stands there already');
        await writeAudit(tx, {
          ...auditOf({ now, actor, request }),
          action: 'contact.changed',
          projectId,
          data: { field: body.kind },
        });
        reply.code(204);
        return null;
      },
    }),
    defineRoute({
      method: 'DELETE',
      url: '/api/project-contacts/:id',
      access: 'managePromises',
      summary: 'Take a public phone or e-mail address out of use',
      tags,
      schema: { params: byId, response: done },
      handler: async ({ tx, actor, now, params, request, reply }) => {
        const asked = { id: params.id, projects: projectsWith(actor, 'managePromises') };
        const projectId = await endContact(tx, asked, { staffId: actor.id!, now });
        if (!projectId) fail('notFound');
        await writeAudit(tx, {
          ...auditOf({ now, actor, request }),
          action: 'contact.changed',
          projectId,
          data: {},
        });
        reply.code(204);
        return null;
      },
    }),
  ];
}
