import { join } from 'node:path';
import type pg from 'pg';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import { readConfig } from '../../platform/config.ts';
import { addSealKey, currentSince, dropOldSealKeys } from '../../platform/crypto/key-file.ts';
import { sealKeyOf } from '../../platform/crypto/keys.ts';
import { inTransaction } from '../../platform/db/tx.ts';
import type { House } from '../house.ts';
import { countOld, type Sealing, sealAllAnew } from '../keys/seal-all-anew.ts';
import { CommandRefusal } from './refusal.ts';
import { readArguments, type Terminal } from './terminal.ts';
import { type Administrator, twoAdministrators } from './two-administrators.ts';
import { withWorkerPool } from './worker-pool.ts';

/** A server notices a new key within a second; before this has passed one might still seal with the old one. */
const settledSeconds = 60;
const mostRounds = 10;

const options = { by: { type: 'string' }, and: { type: 'string' } } as const;

/**
 * `keys rotate`: a new key, and everything sealed anew with it, while the server runs. Broken off, it goes on when it is
 * run again. The key by which numbers are found stays: changing it would make every number unfindable until all are
 * hashed anew, and whoever holds the old one holds nothing that opens anything.
 */
export async function rotateKeysCommand(
  house: House,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const zh = terminal.language === 'zh';
  const people = await twoAdministrators(house, readArguments(args, options), terminal);
  const file = keyFileOf(terminal);
  return alone(
    house,
    async (sealing) => {
      const unfinished = house.keys.sealKeys.size > 1 && (await countOld(sealing)) > 0;
      if (unfinished || !file) {
        terminal.say(
          zh
            ? `接着封存：当前密钥是第 ${house.keys.current} 版。`
            : `Going on: the current key is version ${house.keys.current}.`,
        );
      } else {
        const version = addSealKey(file, house.now());
        // Asking for it makes this process read its key file again, instead of within a second.
        if (!sealKeyOf(house.keys, version)) throw new Error('The new key cannot be read back.');
        terminal.say(zh ? `已生成第 ${version} 版密钥。` : `Key version ${version} was made.`);
      }
      const sealed = await sealRounds(sealing, terminal);
      const left = await countOld(sealing);
      await tell(house, people, { step: 'rotate', version: house.keys.current, sealed, left });
      terminal.say(
        zh
          ? `重新封存 ${sealed} 处，还有 ${left} 处用着旧密钥。`
          : `${sealed} values sealed anew; ${left} still lie under an older key.`,
      );
      terminal.say(
        zh
          ? '旧密钥还留着。请先把密钥文件另行备份（旧备份要用旧密钥才能打开），再运行 keys retire。'
          : 'The old keys are still there. Keep a copy of the key file with the backups they belong to, then run keys retire.',
      );
      return left === 0 ? 0 : 1;
    },
    terminal,
  );
}

/** `keys retire`: takes the old keys away, once nothing lies under them. */
export async function retireKeysCommand(
  house: House,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const zh = terminal.language === 'zh';
  const people = await twoAdministrators(house, readArguments(args, options), terminal);
  const file = keyFileOf(terminal);
  if (!file)
    throw new CommandRefusal(
      '密钥在 NUANJU_KEYS 里：keys rotate 显示没有剩余之后，请自己从中去掉旧的',
      'The keys are in NUANJU_KEYS: take the old ones out yourself once keys rotate says that nothing is left',
    );
  return alone(
    house,
    async (sealing) => {
      const left = await countOld(sealing);
      if (left > 0) {
        throw new CommandRefusal(
          `还有 ${left} 处用着旧密钥；请先运行 keys rotate（导入中的工作簿最多一天后消失）`,
          `${left} values still lie under an older key; run keys rotate first (workbooks being imported go within a day)`,
        );
      }
      const since = currentSince(file);
      if (since && house.now().since(since).total('seconds') < settledSeconds) {
        throw new CommandRefusal(
          '新密钥生成不到一分钟，服务可能还没有换上；请稍后再运行',
          'The new key is less than a minute old and a server may not have noticed it; run this again in a moment',
        );
      }
      const versions = dropOldSealKeys(file);
      await tell(house, people, { step: 'retire', versions });
      terminal.say(
        zh
          ? versions.length > 0
            ? `已去掉第 ${versions.join('、')} 版密钥。`
            : '没有旧密钥。'
          : versions.length > 0
            ? `Key version ${versions.join(', ')} was taken away.`
            : 'There is no old key.',
      );
      return 0;
    },
    terminal,
  );
}

/** Until a whole round finds nothing: a server at work seals with the old key for up to a second more. */
async function sealRounds(sealing: Sealing, terminal: Terminal): Promise<number> {
  let sealed = 0;
  for (let round = 0; round < mostRounds; round++) {
    const now = await sealAllAnew(sealing);
    sealed += now;
    if (terminal.interrupted())
      throw new CommandRefusal(
        '没有做完，再运行就接着做',
        'Stopped before everything was sealed anew; run it again',
      );
    if (now === 0) break;
  }
  return sealed;
}

/** The key file of this installation; null where the keys come with the environment. */
function keyFileOf(terminal: Terminal): string | null {
  const config = readConfig(terminal.env);
  return config.keys ? null : join(config.dataDir, 'secrets', 'keys.json');
}

/** One rotation at a time, whoever else starts one. */
function alone<Result>(
  house: House,
  work: (sealing: Sealing) => Promise<Result>,
  terminal: Terminal,
): Promise<Result> {
  return withWorkerPool(house, async (pool) => {
    const holder: pg.PoolClient = await pool.connect();
    try {
      const { rows } = await holder.query(`select pg_try_advisory_lock(hashtext('nuanju.keys')) as ours`);
      if (!rows[0].ours)
        throw new CommandRefusal('另一个人正在更换密钥', 'Somebody else is rotating the keys at this moment');
      const progress = (table: string, done: number) => {
        if (terminal.watched) terminal.mutter(`${table}: ${done}\r`);
      };
      return await work({
        pool,
        authPool: house.auth.pool,
        keys: house.keys,
        progress,
        interrupted: terminal.interrupted,
      });
    } finally {
      holder.release(true);
    }
  });
}

async function tell(
  house: House,
  [by, and]: [Administrator, Administrator],
  data: Record<string, unknown>,
): Promise<void> {
  await inTransaction(house.pool, null, (tx) =>
    writeAudit(tx, {
      now: house.now(),
      actor: { kind: 'staff', id: by.staffId },
      action: 'keys.rotated',
      data: { ...data, secondId: and.staffId },
    }),
  );
}
