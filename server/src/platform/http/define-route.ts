import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Lookup } from '../db/lookup.ts';

/** Who may call: anybody, anybody signed in, or the holders of a right that the application knows by this name. */
export type Access = 'everyone' | 'signedIn' | (string & {});

export interface RouteSchema {
  readonly body?: TSchema;
  readonly params?: TSchema;
  readonly querystring?: TSchema;
  /** By status: `{ 201: CaseView }`. What a schema does not declare is not sent. */
  readonly response: Readonly<Record<number, TSchema>>;
}

export type Ahead = (request: { body: unknown; params: unknown }) => Lookup | null;

type InputOf<Schema> = Schema extends TSchema ? Static<Schema> : undefined;

type AnswerOf<Schema extends RouteSchema> =
  | { [Status in keyof Schema['response']]: InputOf<Schema['response'][Status]> }[keyof Schema['response']]
  | Readable
  | Buffer;

/** What `enter` hands to the work: who acts, in which transaction, at which time. */
export interface EnteredScope {
  readonly actor: unknown;
}

/** Only who may be anybody may be nobody: elsewhere the layer has refused a missing actor already. */
type ActorOf<Scope extends EnteredScope, Who extends Access> = Who extends 'everyone'
  ? Scope['actor']
  : NonNullable<Scope['actor']>;

export type RouteContext<Scope extends EnteredScope, Who extends Access, Schema extends RouteSchema> = Omit<
  Scope,
  'actor'
> & {
  readonly actor: ActorOf<Scope, Who>;
  readonly body: InputOf<Schema['body']>;
  readonly params: InputOf<Schema['params']>;
  readonly query: InputOf<Schema['querystring']>;
  readonly request: FastifyRequest;
  /** For status and headers; never `send` here, because the transaction has not committed yet. */
  readonly reply: FastifyReply;
};

interface RouteDefinition<Scope extends EnteredScope, Who extends Access, Schema extends RouteSchema> {
  readonly method: HTTPMethods;
  readonly url: `/api/${string}`;
  readonly access: Who;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly schema: Schema;
  /**
   * `read` for GET and `write` for the rest unless said otherwise; `none` where the work waits for the caller (an
   * upload): each statement is then its own transaction, and no connection is held meanwhile.
   */
  readonly tx?: 'read' | 'write' | 'none';
  readonly bodyLimit?: number;
  /** The multipart field that carries a file, where that is what the route takes instead of JSON. */
  readonly upload?: string;
  /**
   * What a valid request alone tells to look up: read together with who is asking, and handed over as `ahead`. It must
   * judge nobody; the handler does.
   */
  readonly ahead?: Ahead;
  readonly handler: (ctx: RouteContext<Scope, Who, Schema>) => AnswerOf<Schema> | Promise<AnswerOf<Schema>>;
}

export interface Route {
  readonly method: HTTPMethods;
  readonly url: string;
  readonly access: Access;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly schema: RouteSchema;
  readonly tx: 'read' | 'write' | 'none';
  readonly bodyLimit?: number;
  /** The multipart field that carries a file, where that is what the route takes instead of JSON. */
  readonly upload?: string;
  readonly ahead?: Ahead;
  readonly handler: (ctx: never) => unknown;
}

/**
 * The `defineRoute` of an application whose requests run in this Scope:
 * `export const defineRoute = routesIn<{ actor: Actor | null; tx: Tx; now: Temporal.Instant }, RightName>()`.
 */
export function routesIn<Scope extends EnteredScope, Right extends string>() {
  return function defineRoute<
    const Who extends 'everyone' | 'signedIn' | Right,
    const Schema extends RouteSchema,
  >(definition: RouteDefinition<Scope, Who, Schema>): Route {
    return { ...definition, tx: definition.tx ?? (definition.method === 'GET' ? 'read' : 'write') };
  };
}
