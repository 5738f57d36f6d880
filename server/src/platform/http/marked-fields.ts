/** What a schema says of one property of an answer: `x-personal` names its class, `x-when` the kind of holder it is for. */
export interface Mark {
  key: string;
  of: string;
  when: string | null;
}

/** The part of an answer's shape that leads to marked properties, so that nothing else of it is looked at. */
export interface MarkedShape {
  marks: Mark[];
  below: [key: string, shape: MarkedShape][];
  items: MarkedShape | null;
}

type Holder = Record<string, unknown>;

/** Null where nothing below the schema is marked. */
export function markedShape(schema: unknown): MarkedShape | null {
  const { properties, items } = (schema ?? {}) as { properties?: Record<string, object>; items?: unknown };
  const shape: MarkedShape = { marks: [], below: [], items: items ? markedShape(items) : null };
  for (const [key, property] of Object.entries(properties ?? {})) {
    const { 'x-personal': of, 'x-when': when } = property as Record<string, string | undefined>;
    if (of) shape.marks.push({ key, of, when: when ?? null });
    const inner = markedShape(property);
    if (inner) shape.below.push([key, inner]);
  }
  return shape.marks.length > 0 || shape.below.length > 0 || shape.items ? shape : null;
}

/** Calls `visit` for every marked property that is there, with the object that holds it. */
export function walkMarked(
  shape: MarkedShape,
  value: unknown,
  visit: (holder: Holder, mark: Mark) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    if (shape.items) for (const item of value) walkMarked(shape.items, item, visit);
    return;
  }
  const holder = value as Holder;
  for (const mark of shape.marks) {
    if (holder[mark.key] === null || holder[mark.key] === undefined) continue;
    if (mark.when === null || holder.kind === mark.when) visit(holder, mark);
  }
  for (const [key, inner] of shape.below) walkMarked(inner, holder[key], visit);
}
