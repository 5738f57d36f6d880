import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseRefusal } from './refusal.ts';

export interface DatabasePasswords {
  owner: string;
  app: string;
}

const fileOf = (dataDir: string) => join(dataDir, 'secrets', 'postgres.json');

/** The passwords of the private database, or null before its first start. They never lie in the database's folder. */
export function readPasswords(dataDir: string): DatabasePasswords | null {
  let text: string;
  try {
    text = readFileSync(fileOf(dataDir), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const { owner, app } = JSON.parse(text) as DatabasePasswords;
    if (owner && app) return { owner, app };
  } catch {}
  throw new DatabaseRefusal(
    `密码文件 ${fileOf(dataDir)} 无法读取。删除它后重新启动,会生成新的密码。`,
    `The password file ${fileOf(dataDir)} is not readable. Delete it and start again: new passwords will be made.`,
  );
}

export function createPasswords(dataDir: string): DatabasePasswords {
  const passwords = {
    owner: randomBytes(24).toString('base64url'),
    app: randomBytes(24).toString('base64url'),
  };
  const file = fileOf(dataDir);
  mkdirSync(join(dataDir, 'secrets'), { recursive: true, mode: 0o700 });
  chmodSync(join(dataDir, 'secrets'), 0o700);
  writeFileSync(`${file}.${process.pid}`, `${JSON.stringify(passwords)}\n`, { mode: 0o600 });
  renameSync(`${file}.${process.pid}`, file);
  return passwords;
}
