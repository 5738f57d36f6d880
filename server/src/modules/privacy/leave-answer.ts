import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../directory/actor.ts';
import { type DataClassKey, masked, seesClear, withoutNames } from '../../directory/data-classes.ts';
import { classOfPersonField } from '../../directory/data-dictionary.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { type Mark, type MarkedShape, markedShape, walkMarked } from '../../platform/http/marked-fields.ts';
import { isId } from '../../platform/ids.ts';
import type { House } from '../house.ts';
import type { RouteScope } from '../route.ts';

/**
 * What every answer passes before it leaves: marked properties are masked for whoever may not see them, and who was in
 * the answer is noted in the read log. No route calls it and none can forget it.
 */
export function leaveAnswers(house: House) {
  const shapes = new WeakMap<object, MarkedShape | null>();
  const shapeOf = (route: Route, status: number): MarkedShape | null => {
    const schema = route.schema.response[status];
    if (!schema) return null;
    if (!shapes.has(schema)) shapes.set(schema, markedShape(schema));
    return shapes.get(schema)!;
  };
  return (
    route: Route,
    { actor, now }: Pick<RouteScope, 'actor' | 'now'>,
    answer: unknown,
    request: FastifyRequest,
    reply: FastifyReply,
  ): unknown => {
    const shape = shapeOf(route, reply.statusCode);
    if (!shape || !actor) return answer;
    if (actor.kind === 'staff') {
      const about = (request.params as { id?: string } | undefined)?.id;
      house.reads.note({
        at: now,
        actor,
        ip: request.ip,
        view: `${route.method} ${route.url}`,
        about: about && isId(about) ? about.toLowerCase() : null,
        subjects: personsIn(shape, answer),
      });
    }
    return seesClear(actor, 'name') && seesClear(actor, 'detail') ? answer : maskFor(actor, shape, answer);
  };
}

function personsIn(shape: MarkedShape, answer: unknown): string[] {
  const found = new Set<string>();
  walkMarked(shape, answer, (holder, { of }) => {
    if (of === 'name' && typeof holder.id === 'string') found.add(holder.id);
  });
  return [...found];
}

/** Masks what is marked; a name masked there is masked in every other text of the answer too. */
function maskFor(actor: Actor, shape: MarkedShape, answer: unknown): unknown {
  const names = new Set<string>();
  walkMarked(shape, answer, (holder, mark) => {
    const key = classOf(holder, mark);
    if (!key || seesClear(actor, key)) return;
    const value = holder[mark.key];
    if (key === 'name' && typeof value === 'string') names.add(value);
    holder[mark.key] = masked(key, value);
  });
  return names.size === 0 ? answer : inAllTexts(answer, withoutNames([...names]));
}

function inAllTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => inAllTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inAllTexts(item, change)]));
}

function classOf(holder: Record<string, unknown>, { of }: Mark): DataClassKey | null {
  if (of !== 'byField') return of as DataClassKey;
  // As histories and merges name them; numbers are masked before they come here.
  return classOfPersonField(String(holder.field));
}
