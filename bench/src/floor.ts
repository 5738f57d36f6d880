import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createPool } from '../../server/src/platform/db/pool.ts';
import { onPool } from '../../server/src/platform/db/tx.ts';
import { createHttp } from '../../server/src/platform/http/create-http.ts';
import { createLog } from '../../server/src/platform/http/log.ts';
import { attachToRunning } from '../../server/src/platform/postgres/embedded.ts';

/**
 * The least any server on this stack could do: the product's HTTP layer, pool and database, one prepared INSERT of what
 * was sent, or one SELECT by key, and nothing else.
 */
const { DATA_DIR = '', PORT = '', POOL_SIZE = '10' } = process.env;
const urls = await attachToRunning(DATA_DIR);
if (!urls) throw new Error('The floor shares the database of a running server; none was found.');
await makeTable(urls.adminUrl);

const pool = createPool(urls.appUrl, {
  role: 'nuanju_app',
  max: Number(POOL_SIZE),
  applicationName: 'floor',
});
const tx = onPool(pool);
const app = await createHttp({ log: createLog('warn'), version: 'floor' });
app.post('/api/floor', { config: { access: 'everyone' } }, async (request, reply) => {
  const id = randomUUID();
  await tx.query({
    name: 'floor-insert',
    text: 'insert into floor (id, sent, at) values ($1, $2, now())',
    values: [id, JSON.stringify(request.body)],
  });
  reply.code(201);
  return { id };
});
app.get('/api/floor/:id', { config: { access: 'everyone' } }, async (request) => {
  const { id } = request.params as { id: string };
  const [row] = await tx.query({
    name: 'floor-select',
    text: 'select id, sent, at from floor where id = $1',
    values: [id],
  });
  return row;
});
await app.listen({ port: Number(PORT), host: '127.0.0.1' });

const stop = async () => {
  await app.close();
  await pool.end();
  process.exit(0);
};
process.on('SIGTERM', stop);
process.on('disconnect', stop);
process.send?.('ready');

async function makeTable(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(
    'create table if not exists floor (id uuid primary key, sent jsonb not null, at timestamptz not null)',
  );
  await client.query('grant select, insert on floor to nuanju_app');
  await client.end();
}
