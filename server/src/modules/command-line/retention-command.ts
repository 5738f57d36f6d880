import { retentionClasses, retentionNames } from '../../directory/retention.ts';
import { onPool } from '../../platform/db/tx.ts';
import type { House } from '../house.ts';
import { clearExpired, whatIsExpired } from '../retention/clear-expired.ts';
import { CommandRefusal } from './refusal.ts';
import { readArguments, type Terminal } from './terminal.ts';
import { withWorkerPool } from './worker-pool.ts';

/** `retention`: says what is over, by class; with --apply it ends it at once instead of tonight. */
export async function retentionCommand(
  house: House,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const typed = readArguments(args, { apply: { type: 'boolean' } });
  const { language } = terminal;
  const zh = language === 'zh';
  return withWorkerPool(house, async (pool) => {
    if (!typed.flag('apply')) {
      const { terms, counts } = await whatIsExpired(onPool(pool), house.now());
      for (const name of retentionNames) {
        const { label, ends } = retentionClasses[name];
        terminal.say(
          zh
            ? `${label.zh}：保存 ${terms[name]} 天，到期 ${counts[name]}（${ends.zh}）`
            : `${label.en}: kept ${terms[name]} days, ${counts[name]} over (${ends.en})`,
        );
      }
      terminal.say(
        zh ? '什么也没有改动；加 --apply 立即清理。' : 'Nothing was changed; --apply clears it now.',
      );
      return 0;
    }
    const parts = {
      pool,
      files: house.files,
      log: house.log,
      now: house.now,
      stopping: terminal.interrupted,
    };
    const run = await clearExpired(parts, null);
    for (const [name, count] of Object.entries(typeof run === 'string' ? {} : run.counts)) {
      const { label } = retentionClasses[name as keyof typeof retentionClasses];
      terminal.say(zh ? `${label.zh}：已清理 ${count}` : `${label.en}: ${count} cleared`);
    }
    if (terminal.interrupted())
      throw new CommandRefusal(
        '没有清理完，可以再运行',
        'Stopped before everything was cleared; run it again',
      );
    terminal.say(zh ? '清理完毕。' : 'Everything that was over is cleared.');
    return 0;
  });
}
