import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Label } from '../../directory/labels.ts';
import { CommandRefusal } from './refusal.ts';

export type Language = keyof Label;

/** Where a command reads and speaks; tests hand in their own. */
export interface Terminal {
  language: Language;
  env: Record<string, string | undefined>;
  /** Results, on standard output. */
  say(line: string): void;
  /** Progress and troubles, on standard error; a line that ends in \r is written over by the next. */
  mutter(text: string): void;
  /** A person watches: progress is one line that changes. */
  watched: boolean;
  /** Asked between steps: Ctrl-C was pressed. */
  interrupted(): boolean;
  readLine(): Promise<string>;
}

/** English where the machine is set to another language than Chinese; Chinese where it is set to none. */
export function languageOf(env: Record<string, string | undefined>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^(zh|C\b|POSIX|$)/i.test(locale) ? 'zh' : 'en';
}

/** A path as typed, from the folder it was typed in; npm runs commands from the root of the project. */
export function pathFrom(terminal: Terminal, typed: string): string {
  return resolve(terminal.env.INIT_CWD || '.', typed);
}

type Options = Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>;

export interface Arguments {
  files: string[];
  text(name: string): string | undefined;
  texts(name: string): string[];
  flag(name: string): boolean;
  /** Throws CommandRefusal where it was not given. */
  required(name: string): string;
}

/** Reads what stands behind a command. Throws CommandRefusal for an option that it does not know. */
export function readArguments(args: readonly string[], options: Options): Arguments {
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const known = Object.keys(options)
      .map((name) => `--${name}`)
      .join(' ');
    const because = (error as Error).message.split('. ')[0]!;
    throw new CommandRefusal(`参数有误：${because}。可用：${known}`, `${because}. Known: ${known}`);
  }
  const { values, positionals } = parsed;
  const text = (name: string) => values[name] as string | undefined;
  return {
    files: positionals,
    text,
    texts: (name) => (values[name] as string[] | undefined) ?? [],
    flag: (name) => values[name] === true,
    required: (name) => {
      const value = text(name);
      if (value) return value;
      throw new CommandRefusal(`请给出 --${name}`, `--${name} is needed`);
    },
  };
}
