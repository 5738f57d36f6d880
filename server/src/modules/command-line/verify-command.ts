import { type Label, label } from '../../directory/labels.ts';
import { type BrokenLink, verifyChains } from '../../kernel/chains/verify-chains.ts';
import { onPool } from '../../platform/db/tx.ts';
import type { House } from '../house.ts';
import { CommandRefusal } from './refusal.ts';
import { sayBrokenLog } from './say-broken-log.ts';
import { readArguments, type Terminal } from './terminal.ts';
import { withWorkerPool } from './worker-pool.ts';

/** `verify`: walks every chain of events and both logs. Exit code 0 when all hold, 1 at the first that does not. */
export async function verifyCommand(
  house: House,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  readArguments(args, {});
  const zh = terminal.language === 'zh';
  const report = await withWorkerPool(house, (pool) =>
    verifyChains(onPool(pool), (cases) => {
      if (terminal.interrupted())
        throw new CommandRefusal('核对没有做完', 'Stopped before everything was checked');
      if (terminal.watched) terminal.mutter(zh ? `已核对 ${cases} 张工单\r` : `${cases} cases checked\r`);
    }),
  );
  const { cases, events, texts, erasedTexts, broken } = report;
  terminal.say(
    zh
      ? `核对了 ${cases} 张工单、${events} 条事件、${texts} 段文字（其中 ${erasedTexts} 段已抹去）`
      : `${cases} cases, ${events} events, ${texts} texts checked (${erasedTexts} of them erased)`,
  );
  if (broken) {
    const which = broken.number ?? broken.caseId;
    terminal.say(
      zh
        ? `工单 ${which} 第 ${broken.seq} 条事件：${faults[broken.what].zh}。`
        : `Case ${which}, event ${broken.seq}: ${faults[broken.what].en}.`,
    );
    return 1;
  }
  if (await sayBrokenLog(house, terminal)) return 1;
  terminal.say(zh ? '全部相符。' : 'Every chain holds.');
  return 0;
}

const faults: Record<BrokenLink['what'], Label> = {
  eventMissing: label('缺失', 'it is missing'),
  eventChanged: label(
    '内容被改过，或前面少了、多了一条',
    'it was changed, or one before it was added or removed',
  ),
  wordsChanged: label('所写文字被改过', 'the words were changed'),
  wordsMissing: label('所写文字不见了，又没有抹去的记录', 'the words are gone without having been erased'),
  caseChanged: label('工单与最后一条事件不符', 'the case differs from its last event'),
  clocksDiffer: label(
    '工单上存的计时与事件算出的不符：被改过，或由算法不同的版本写下',
    'the clocks kept with the case are not what its events say: changed, or kept by a release that counted otherwise',
  ),
  caseMissing: label('事件还在，工单不见了', 'the event is there, its case is gone'),
};
