import { buildConsole, consoleIsFresh } from './build-console.mjs';
import { runChild, serverEnv, serverFlags } from './child.mjs';
import { ensure, giveUp } from './ensure.mjs';

const node = await ensure({ dev: !consoleIsFresh() });
if (!(await buildConsole(node))) giveUp('管理端构建失败。', 'The console could not be built.');
process.exit(
  await runChild(node, [...serverFlags, 'server/src/main.ts', ...process.argv.slice(2)], {
    ipc: true,
    env: serverEnv,
    ownGroup: true,
  }),
);
