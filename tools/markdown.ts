/** One row of a Markdown table; a bar or a line break inside a cell would end it. */
export const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;

export function table(heads: readonly string[], rows: readonly string[]): string {
  return [row(heads), `|${heads.map(() => ' --- |').join('')}`, ...rows].join('\n');
}
