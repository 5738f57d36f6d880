import { spawnSync } from 'node:child_process';
import { chmodSync, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { freePort, signIn, startServer } from './server-process.ts';
import { writeEstate } from './write-estate.ts';

/**
 * How long a workbook of houses with their owners takes to be checked and brought in, and how much memory the server
 * needs for it: `node launch/run.mjs bench/src/import-archives.ts --houses 100000`.
 */
const { values } = parseArgs({
  options: { houses: { type: 'string', default: '100000' }, again: { type: 'boolean' } },
});
const houses = Number(values.houses);
const folder = mkdtempSync(join(tmpdir(), 'nuanju-bench-import-'));
// The database runs as an unprivileged user where we are root, and has to pass through.
chmodSync(folder, 0o755);
const port = await freePort();
const file = join(folder, 'estate.xlsx');
const out = createWriteStream(file);
await writeEstate(out, houses);
await finished(out).catch(() => undefined);
const server = await startServer(join(folder, 'data'), port);
try {
  const cookie = await signIn(server.url, 'manager');
  const me = await ask('/api/me');
  const project = (me.projects as { id: string }[])[0]!.id;
  const idle = rss();
  let peak = idle;
  const watching = setInterval(() => {
    peak = Math.max(peak, rss());
  }, 100);
  const rounds = values.again ? 2 : 1;
  for (let round = 1; round <= rounds; round++) await bring(project);
  clearInterval(watching);
  say(`memory of the server: ${megabytes(idle)} before, ${megabytes(peak)} at its peak`);

  async function bring(project: string): Promise<void> {
    const form = new FormData();
    form.append('file', new Blob([readFileSync(file)]), 'estate.xlsx');
    const begun = performance.now();
    const sent = await fetch(`${server.url}/api/imports?project=${project}`, {
      method: 'POST',
      headers: { cookie },
      body: form,
    });
    const { id } = (await sent.json()) as { id: string };
    const checked = await until(id, 'checking');
    const checkedAt = performance.now();
    await ask(`/api/imports/${id}/apply`, { mode: 'all' });
    const applied = await until(id, 'applying');
    const appliedAt = performance.now();
    say(
      `${houses} houses: check ${seconds(checkedAt - begun)} (${checked.state}), apply ${seconds(appliedAt - checkedAt)} (${applied.state}), together ${seconds(appliedAt - begun)}`,
    );
    say(JSON.stringify(applied.counts));
  }

  async function until(id: string, state: string): Promise<{ state: string; counts: unknown }> {
    for (;;) {
      const seen = await ask(`/api/imports/${id}`);
      if (seen.state !== state) return seen as { state: string; counts: unknown };
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  async function ask(path: string, body?: object): Promise<Record<string, unknown>> {
    const answer = await fetch(`${server.url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Kilobytes that the server's process holds; what its database holds is PostgreSQL's to bound. */
function rss(): number {
  const said = spawnSync('ps', ['-o', 'rss=', '-p', String(server.child.pid)], { encoding: 'utf8' });
  return Number(said.stdout.trim());
}

function megabytes(kilobytes: number): string {
  return `${Math.round(kilobytes / 1024)} MB`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
