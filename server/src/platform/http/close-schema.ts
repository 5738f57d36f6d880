const namedSchemas = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'];
const schemaLists = ['anyOf', 'oneOf', 'prefixItems'];
const singleSchemas = ['items', 'additionalProperties', 'contains', 'not', 'if', 'then', 'else'];

/**
 * A copy of a schema in which unknown input is refused: every object that does not say
 * `additionalProperties` itself gets `false`. An intersection is closed as a whole, because its parts
 * would otherwise refuse each other's properties. `x-*` annotations are left out.
 */
export function closeSchema(schema: unknown): unknown {
  return copy(schema, true);
}

function copy(schema: unknown, close: boolean): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  const closed: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword.startsWith('x-')) continue;
    closed[keyword] = copyKeyword(keyword, value, close);
  }
  if (!close || 'additionalProperties' in closed || 'unevaluatedProperties' in closed) return closed;
  if ('allOf' in closed) closed.unevaluatedProperties = false;
  else if ('properties' in closed) closed.additionalProperties = false;
  return closed;
}

function copyKeyword(keyword: string, value: unknown, close: boolean): unknown {
  if (keyword === 'allOf') return (value as unknown[]).map((part) => copy(part, false));
  if (schemaLists.includes(keyword)) return (value as unknown[]).map((part) => copy(part, close));
  if (singleSchemas.includes(keyword)) {
    const conditional = ['not', 'if', 'then', 'else'].includes(keyword);
    return Array.isArray(value) ? value.map((part) => copy(part, close)) : copy(value, close && !conditional);
  }
  if (namedSchemas.includes(keyword)) {
    return Object.fromEntries(
      Object.entries(value as object).map(([name, part]) => [name, copy(part, close)]),
    );
  }
  return value;
}
