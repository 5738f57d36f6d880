import type { operations } from '../../../api/types.d.ts';

/** What the server answers, taken from the generated contract; nobody writes these a second time. */
export type Answer<Name extends keyof operations> = operations[Name] extends {
  responses: { 200: { content: { 'application/json': infer Json } } };
}
  ? Json
  : never;

export type ItemOf<Name extends keyof operations> =
  Answer<Name> extends { items: (infer Item)[] } ? Item : never;

export type Me = Answer<'getMe'>;
export type CaseRow = ItemOf<'getCases'>;
export type CaseDetail = Answer<'getCasesById'>;
export type Clock = CaseRow['clocks'][number];
export type Action = CaseDetail['actions'][number];
export type StoryEvent = CaseDetail['events'][number];
export type Approval = ItemOf<'getApprovals'>;
export type Process = ItemOf<'getProcesses'>;
export type PersonDetail = Answer<'getPersonsById'>;
export type PlaceDetail = Answer<'getPlacesById'>;
export type Health = Answer<'getHealth'>;
export type Label = CaseRow['stateLabel'];
export type Named = NonNullable<CaseRow['place']>;

type Found = ItemOf<'postSearch'>;
type HitOf<Kind extends string, Fields extends keyof Found> = {
  kind: Kind;
  id: string;
  matched: Found['matched'];
} & {
  [Field in Fields]-?: Exclude<Found[Field], undefined>;
};

/** The contract lists the fields of all kinds of hits together; these are the ones each kind has. */
export type CaseHit = HitOf<
  'case',
  'number' | 'processLabel' | 'stateLabel' | 'open' | 'text' | 'person' | 'place' | 'openedAt'
>;
export type PersonHit = HitOf<'person', 'name' | 'salutation' | 'phones' | 'project' | 'places'>;
export type PlaceHit = HitOf<'place', 'name' | 'kindLabel' | 'project'>;
export type Hit = CaseHit | PersonHit | PlaceHit;

/** JSON Schema as the server sends it for a form, with the labels every screen draws from. */
export interface FieldSchema {
  type?: string | string[];
  format?: string;
  label?: Label;
  help?: Label;
  title?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: FieldSchema[];
  labels?: Record<string, Label>;
  refersTo?: string;
  /** Of an instant: it has been, and is not still to come. */
  past?: boolean;
  default?: unknown;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, FieldSchema>;
  required?: string[];
  items?: FieldSchema;
}

/** The contract says of a form only that it is JSON Schema. */
export const formOf = (has: { form: unknown }): FieldSchema => has.form as FieldSchema;
