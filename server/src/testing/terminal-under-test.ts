import type { Terminal } from '../modules/command-line/terminal.ts';

/** A terminal that remembers what was said on it. */
export function terminalUnderTest(
  parts: Partial<Terminal> & { typed?: string } = {},
): Terminal & { said: string[] } {
  const said: string[] = [];
  return {
    language: 'en',
    env: {},
    watched: false,
    interrupted: () => false,
    readLine: async () => parts.typed ?? '',
    say: (line) => void said.push(line),
    mutter: () => undefined,
    ...parts,
    said,
  };
}
