import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildConsole, consoleIsFresh } from './build-console.mjs';
import { runChild } from './child.mjs';
import { root } from './ensure.mjs';
import { examine } from './examine.mjs';

/**
 * Lint, types, the console's build, Vitest and Playwright, each with its own report, then one line with the sum.
 * With `args` only the tests they name: those below e2e/ go to Playwright, the rest to Vitest. `thorough` reads more of
 * the code and tells the tests that choose a part of real data to take all of it. Resolves with the exit code.
 */
export async function runSuite(node, { args = [], thorough = false } = {}) {
  if (thorough) process.env.NUANJU_THOROUGH = 'yes';
  const reports = mkdtempSync(join(tmpdir(), 'nuanju-report-'));
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const count = (result) => {
    for (const key of Object.keys(sum)) sum[key] += result[key] ?? 0;
  };
  const browserArgs = args.filter((arg) => arg.startsWith('e2e/') || arg === 'e2e');
  const vitestArgs = args.filter((arg) => !browserArgs.includes(arg));
  const everything = args.length === 0;
  const hasBrowserTests = existsSync(join(root, 'e2e', 'playwright.config.ts'));
  try {
    if (everything) count(await examine(node, { thorough }));
    const browses = hasBrowserTests && (everything || browserArgs.length > 0);
    if (browses && !consoleIsFresh()) count(outcome('the console builds', await buildConsole(node)));
    // Both wait more than they work: side by side they take little longer than one.
    const runs = [
      ...(everything || vitestArgs.length > 0
        ? [runVitest(node, vitestArgs, join(reports, 'vitest.json'))]
        : []),
      ...(browses ? [runPlaywright(node, browserArgs, join(reports, 'playwright.json'))] : []),
    ];
    for (const result of await Promise.all(runs)) count(result);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
  console.log(`\n${sum.passed} passed, ${sum.failed} failed${skipped}`);
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

export function outcome(name, succeeded) {
  console.log(`${succeeded ? '✓' : '✗'} ${name}`);
  return succeeded ? { passed: 1 } : { failed: 1 };
}

async function runVitest(node, args, report) {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runChild(node, [vitest, 'run', ...reporters, ...args]);
  return read(
    'Vitest',
    report,
    code,
    ({ testResults, numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => {
      // A file that could not even be loaded has no tests to fail.
      const unloaded = testResults.filter(
        (file) => file.status === 'failed' && file.assertionResults.length === 0,
      ).length;
      return {
        passed: numPassedTests,
        failed: numFailedTests + unloaded,
        skipped: numPendingTests + (numTodoTests ?? 0),
      };
    },
  );
}

async function runPlaywright(node, args, report) {
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  let said = '';
  const code = await runChild(node, [playwright, 'test', '--reporter=list,json', ...args.map(belowE2e)], {
    keep: (text) => {
      said = text;
    },
    cwd: join(root, 'e2e'),
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  console.log(said);
  return read('Playwright', report, code, ({ stats, errors }) => ({
    passed: stats.expected,
    // A test that passes only sometimes is a bug of the day.
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }));
}

const belowE2e = (arg) => arg.replace(/^e2e\/?/, '') || '.';

/** A runner that crashed, or failed without a failed test, is a failure of its own. */
function read(name, report, code, interpret) {
  let result;
  try {
    result = interpret(JSON.parse(readFileSync(report, 'utf8')));
  } catch (error) {
    console.log(`✗ ${name} left no readable report: ${error.message}`);
    return { failed: 1 };
  }
  if (code !== 0 && result.failed === 0) {
    console.log(`✗ ${name} ended with code ${code} though no test failed`);
    return { ...result, failed: 1 };
  }
  return result;
}
