import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Bilingual, FieldError } from '../errors/fail.ts';
import { describeProblem, nameOf } from './problem-sentences.ts';
import { withoutNumbers } from './without-numbers.ts';

const mostFields = 20;
const longestKey = 80;

/** One sentence per wrong field, in both languages, at most 20 of them. */
export function fieldErrors(errors: readonly ErrorObject[], pathPrefix: string): FieldError[] {
  const found = new Map<string, FieldError>();
  for (const error of withoutBranches(errors)) {
    const path = pathPrefix + pathOf(error);
    // The first mistake of a field is the one worth reading: the rest usually follows from it.
    if (!found.has(path)) found.set(path, { path, message: sentenceOf(error) });
    if (found.size === mostFields) break;
  }
  return [...found.values()];
}

function sentenceOf(error: ErrorObject): Bilingual {
  const name = nameOf(error);
  const problem = describeProblem(error);
  return { zh: name.zh + problem.zh, en: `${name.en} ${problem.en}` };
}

/**
 * A choice (`anyOf`, `oneOf`) reports the mistakes of all its branches and then itself. Where exactly one
 * branch was meant - the others only fail by type - its own mistakes say more than "none fits".
 */
function withoutBranches(errors: readonly ErrorObject[]): ErrorObject[] {
  let kept = [...errors];
  for (const choice of errors) {
    if (choice.keyword !== 'anyOf' && choice.keyword !== 'oneOf') continue;
    if (!kept.includes(choice)) continue;
    const inside = kept.filter((error) => error !== choice && isInside(error, choice));
    const meant = meantBranch(inside, choice);
    kept = kept.filter((error) =>
      meant
        ? error !== choice && !(inside.includes(error) && !meant.includes(error))
        : !inside.includes(error),
    );
  }
  return kept;
}

function isInside(error: ErrorObject, choice: ErrorObject): boolean {
  return (
    error.schemaPath.startsWith(`${choice.schemaPath}/`) && error.instancePath.startsWith(choice.instancePath)
  );
}

function meantBranch(inside: readonly ErrorObject[], choice: ErrorObject): ErrorObject[] | undefined {
  const branches = Map.groupBy(
    inside,
    (error) => error.schemaPath.slice(choice.schemaPath.length + 1).split('/')[0],
  );
  const likely = [...branches.values()].filter(
    (branch) => !branch.some((error) => error.instancePath === choice.instancePath && isOfAnotherKind(error)),
  );
  return likely.length === 1 ? likely[0] : undefined;
}

function isOfAnotherKind(error: ErrorObject): boolean {
  return error.keyword === 'type' || error.keyword === 'const' || error.keyword === 'enum';
}

function pathOf(error: ErrorObject): string {
  const child =
    error.params.missingProperty ??
    error.params.additionalProperty ??
    error.params.unevaluatedProperty ??
    (error.keyword === 'discriminator' ? error.params.tag : undefined);
  if (typeof child !== 'string') return error.instancePath;
  return `${error.instancePath}/${withoutNumbers(child).slice(0, longestKey).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
