import { spawnSync } from 'node:child_process';
import { lstatSync, statSync } from 'node:fs';
import { DatabaseRefusal } from './refusal.ts';

/** The user PostgreSQL runs as when we are root, which it refuses to be; null means: as ourselves. */
export type RunAs = { uid: number; gid: number; name: string } | null;

/** An existing cluster keeps its owner; a new one gets a user without rights that the machine already has. */
export function chooseUser(cluster: string): RunAs {
  const me = process.getuid?.();
  if (me === undefined) return null;
  const owner = lstatSync(cluster, { throwIfNoEntry: false }) && statSync(cluster, { throwIfNoEntry: false });
  if (me !== 0) {
    if (owner && owner.uid !== me) throw notOurs(cluster, owner.uid);
    return null;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `uid ${owner.uid}` };
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const [uid, gid] = [idOf('-u', name), idOf('-g', name)];
    if (uid && gid) return { uid, gid, name };
  }
  return { uid: 65534, gid: 65534, name: 'uid 65534' };
}

/** May that user go into the folder and everything above it? */
export function canEnter(user: RunAs, folder: string): boolean {
  if (!user) return true;
  const answer = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...identity(user), cwd: '/' });
  return answer.status === 0;
}

/** What `spawn` needs to become that user. */
export function identity(user: RunAs): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}

/** Nothing of the surroundings but what the programs need: a stray PGDATA or LC_ALL must not change the cluster. */
export function environment(): NodeJS.ProcessEnv {
  const kept = process.platform === 'win32' ? ['PATH', 'SystemRoot', 'TEMP', 'TMP'] : ['PATH'];
  return { ...Object.fromEntries(kept.map((name) => [name, process.env[name]])), LC_ALL: 'C' };
}

function idOf(which: '-u' | '-g', name: string): number | null {
  const answer = spawnSync('id', [which, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout.trim()) : null;
}

function notOurs(cluster: string, uid: number): DatabaseRefusal {
  return new DatabaseRefusal(
    `数据库目录 ${cluster} 属于另一个用户(uid ${uid})。请用该用户启动,或用 DATA_DIR 指定另一个目录。`,
    `The database folder ${cluster} belongs to another user (uid ${uid}). Start as that user, or name another folder with DATA_DIR.`,
  );
}
