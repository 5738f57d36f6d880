import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { listAnonymisedCommand, replayAnonymisedCommand } from './modules/command-line/anonymised-command.ts';
import { exportCommand, importArchivesCommand } from './modules/command-line/archives-command.ts';
import { helpLines } from './modules/command-line/help.ts';
import { retireKeysCommand, rotateKeysCommand } from './modules/command-line/keys-command.ts';
import { openInstallation } from './modules/command-line/open-installation.ts';
import { CommandRefusal } from './modules/command-line/refusal.ts';
import { retentionCommand } from './modules/command-line/retention-command.ts';
import { languageOf, type Terminal } from './modules/command-line/terminal.ts';
import { addUserCommand, inviteUserCommand } from './modules/command-line/user-command.ts';
import { verifyCommand } from './modules/command-line/verify-command.ts';
import type { House } from './modules/house.ts';
import { importCasesCommand } from './modules/import/import-command.ts';
import { ImportRefusal } from './modules/import/import-refusal.ts';
import { ConfigRefusal, readConfig } from './platform/config.ts';
import { AppError } from './platform/errors/fail.ts';
import { renderError } from './platform/errors/render-error.ts';
import { DatabaseRefusal } from './platform/postgres/refusal.ts';
import { processes } from './processes/processes.ts';

type Command = (house: House, args: readonly string[], terminal: Terminal) => Promise<number>;

const commands: Record<string, Command> = {
  'import cases': importCasesCommand,
  'import archives': importArchivesCommand,
  'export houses': exportCommand('houses'),
  'export persons': exportCommand('persons'),
  'user add': addUserCommand,
  'user invite': inviteUserCommand,
  retention: retentionCommand,
  'anonymised list': listAnonymisedCommand,
  'anonymised replay': replayAnonymisedCommand,
  'keys rotate': rotateKeysCommand,
  'keys retire': retireKeysCommand,
  verify: verifyCommand,
};

const terminal = openTerminal();
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  terminal.mutter(`${wordsFor(error)}\n`);
  process.exitCode = 1;
}

async function run(args: readonly string[]): Promise<number> {
  const [first = 'help', second = ''] = args;
  if (['help', '--help', '-h'].includes(first) || args.includes('--help')) {
    for (const line of helpLines(terminal.language, [...processes.values()])) terminal.say(line);
    return 0;
  }
  const name = Object.keys(commands).find((one) => one === first || one === `${first} ${second}`);
  if (!name) {
    const typed = `${first} ${second}`.trim();
    throw new CommandRefusal(
      `没有命令“${typed}”；npm run nuanju -- help 列出全部命令`,
      `There is no command "${typed}"; npm run nuanju -- help lists them`,
    );
  }
  const installation = await openInstallation(readConfig(terminal.env), processes, (sentence) =>
    terminal.mutter(`${sentence}\n`),
  );
  try {
    return await commands[name]!(installation.house, args.slice(name.split(' ').length), terminal);
  } finally {
    await installation.close();
    // Whoever may still type something is not waited for.
    process.stdin.destroy();
  }
}

function openTerminal(): Terminal {
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
  };
  // A command ends what it is writing, stops the database it has started, and only then goes.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interrupt);
  // Whoever read our output (head, less) has gone: the work is finished all the same, and the database is stopped.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  return {
    language: languageOf(process.env),
    env: process.env,
    say: (line) => void process.stdout.write(`${line}\n`),
    mutter: (text) => void process.stderr.write(text),
    watched: Boolean(process.stderr.isTTY),
    interrupted: () => interrupted,
    readLine: lineReader(),
  };
}

/** One line after another; what is typed at a keyboard is not shown, for it is a password. */
function lineReader(): () => Promise<string> {
  let waiting: AsyncIterator<string> | null = null;
  return async () => {
    const typed = process.stdin.isTTY;
    if (!waiting) {
      const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
      const reader = createInterface({ input: process.stdin, output: unseen, terminal: typed });
      // While keys are read one by one, Ctrl-C is only one of them.
      reader.on('SIGINT', () => {
        process.emit('SIGINT');
        reader.close();
      });
      waiting = reader[Symbol.asyncIterator]();
    }
    const { value, done } = await waiting.next();
    return done ? '' : value;
  };
}

/** What a person can act on is said in words; a fault of the program keeps its trace. */
function wordsFor(error: unknown): string {
  const { language } = terminal;
  if (error instanceof CommandRefusal || error instanceof ImportRefusal) return error.says[language];
  if (error instanceof DatabaseRefusal) return error[language];
  if (error instanceof ConfigRefusal) return error.message;
  if (error instanceof AppError) {
    const said = renderError(error, language, '-').answer;
    return [said.message, ...said.fields.map((field) => `  ${field.path}: ${field.message}`)].join('\n');
  }
  return (error as Error).stack ?? String(error);
}
