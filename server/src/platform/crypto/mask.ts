/**
 * Stars for the counted characters from `from` up to `to` and from `last` on; what is not counted (blanks,
 * dashes) stays, so that a masked number reads as its writer wrote it and joins nothing beside it.
 */
export function maskCharacters(
  text: string,
  counted: RegExp,
  hide: { from: number; to: number; last?: number },
): string {
  let masked = '';
  let index = 0;
  for (const character of text) {
    if (!counted.test(character)) {
      masked += character;
      continue;
    }
    const hidden =
      (index >= hide.from && index < hide.to) || index >= (hide.last ?? Number.POSITIVE_INFINITY);
    masked += hidden ? '*' : character;
    index += 1;
  }
  return masked;
}
