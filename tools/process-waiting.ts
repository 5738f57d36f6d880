import type { Label } from '../server/src/directory/labels.ts';
import { clocksThatMayMove } from '../server/src/kernel/acting/delays.ts';
import type { By, Limited, Limits, Process } from '../server/src/kernel/define-process.ts';
import { row, table } from './markdown.ts';
import { durationWords, whoLabel } from './process-words.ts';

type Language = keyof Label;

/** How long a case may rest and how far a promise may move, and for whom the limits are wider; null where neither is. */
export function waiting(process: Process, language: Language): string | null {
  const zh = language === 'zh';
  const { holds, delays } = process;
  const mark = zh ? '、' : ', ';
  const names = (by: readonly By[]) => by.map((one) => whoLabel(one)[language]).join(mark);
  const time = (seconds: number) => durationWords(seconds, language);
  const rows = <L extends Limits>(what: string, { limits, wider }: Limited<L>, rest: (one: L) => string[]) =>
    [
      { who: zh ? '其他人' : 'Everybody else', limits },
      ...(wider ? [{ who: names(wider.by), limits: wider }] : []),
    ]
      .toReversed()
      .map(({ who, limits: one }) => row([what, who, String(one.most), ...rest(one as L)]));
  const named = (key: string) => `${process.actions[key]?.label[language] ?? key} \`${key}\``;
  const all = [
    ...(holds
      ? rows(named(holds.action), holds, ({ longest, within }) => [
          time(longest.seconds),
          time(within.seconds),
        ])
      : []),
    ...(delays
      ? rows(named(delays.action), delays, ({ longest }) => [
          zh ? `比原承诺晚 ${time(longest.seconds)}` : `${time(longest.seconds)} later than first promised`,
          '—',
        ])
      : []),
  ];
  if (all.length === 0) return null;
  const heads = zh
    ? ['动作', '谁', '至多几次', '一次最长', '累计最长']
    : ['Action', 'Who', 'Times at the most', 'Longest', 'Altogether'];
  return [table(heads, all), ...notes(process, named, language)].join('\n\n');
}

function* notes(process: Process, named: (key: string) => string, language: Language): Generator<string> {
  const { holds, delays } = process;
  const zh = language === 'zh';
  if (holds)
    yield zh
      ? `到了告知客户的恢复时间，系统自动执行${named(holds.ends)}。`
      : `At the time the resident was told, ${named(holds.ends)} happens by itself.`;
  if (!delays) return;
  const clocks = clocksThatMayMove(process)
    .map((key) => process.clocks[key]?.label[language] ?? key)
    .join(zh ? '、' : ', ');
  yield zh
    ? `可以约定延期的承诺：${clocks}，次数各算各的；超时之后不能再约。原承诺保留，统计两者都算。`
    : `A later time can be agreed for: ${clocks}, each counted by itself, and for none that is broken already. The first promise stays, and both are measured.`;
}
