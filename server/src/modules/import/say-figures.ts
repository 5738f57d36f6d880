import { type Label, label } from '../../directory/labels.ts';
import type { Process } from '../../kernel/define-process.ts';
import type { ClockFigures } from './what-clocks-say.ts';

/** What the clocks say, as a small table. */
export function figureLines(figures: ClockFigures, process: Process, language: keyof Label): string[] {
  const clock = process.clocks[figures.clock]!.label[language];
  const answered = share(figures.cases === 0 ? null : figures.answered / figures.cases);
  const rows: [Label, string][] = [
    [label('工单', 'cases'), String(figures.cases)],
    [label('其中有答复', 'answered'), `${figures.answered} (${answered})`],
    [label('用时中位数', 'median turnaround'), span(figures.medianSeconds, language)],
    [label('九成不超过', '9 in 10 within'), span(figures.p90Seconds, language)],
    ...figures.within.map(({ hours, cases, share: part }): [Label, string] => [
      label(`${within(hours, 'zh')}内`, `within ${within(hours, 'en')}`),
      `${cases} (${share(part)})`,
    ]),
  ];
  const title = label(
    `时钟“${clock}”怎么说（来源 ${figures.source}，${process.label.zh}，按存下的事件计算）`,
    `What the clock "${clock}" says (source ${figures.source}, ${process.label.en}, from the stored events)`,
  );
  const width = Math.max(...rows.map(([name]) => columns(name[language])));
  return [
    '',
    title[language],
    ...rows.map(([name, value]) => {
      const words = name[language];
      return `  ${words}${' '.repeat(width - columns(words))}  ${value}`;
    }),
  ];
}

const share = (part: number | null): string => (part === null ? '-' : `${(part * 100).toFixed(1)} %`);

const within = (hours: number, language: keyof Label): string =>
  hours > 72
    ? `${hours / 24} ${language === 'zh' ? '天' : 'days'}`
    : `${hours} ${language === 'zh' ? '小时' : 'h'}`;

function span(seconds: number | null, language: keyof Label): string {
  if (seconds === null) return '-';
  const hours = seconds / 3600;
  if (hours < 48) return `${hours.toFixed(1)} ${language === 'zh' ? '小时' : 'h'}`;
  return `${(hours / 24).toFixed(1)} ${language === 'zh' ? '天' : 'days'}`;
}

/** A Chinese character takes two columns of a terminal. */
const columns = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u1100-\uffe6]/.test(character) ? 2 : 1), 0);
