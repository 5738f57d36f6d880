import { type Label, label } from '../../directory/labels.ts';

/** Two units at most, rounded up to the minute: "3 天 5 小时", "30 分钟". */
export function lengthInWords(seconds: number): Label {
  let left = Math.max(0, Math.ceil(seconds / 60)) * 60;
  const parts = units.flatMap(({ of, zh, en }) => {
    const count = Math.floor(left / of);
    left -= count * of;
    return count > 0 ? [{ zh: `${count} ${zh}`, en: `${count} ${en}${count === 1 ? '' : 's'}` }] : [];
  });
  const [first = { zh: '0 分钟', en: '0 minutes' }, second] = parts;
  return second ? label(`${first.zh} ${second.zh}`, `${first.en} ${second.en}`) : label(first.zh, first.en);
}

const units = [
  { of: 86_400, zh: '天', en: 'day' },
  { of: 3600, zh: '小时', en: 'hour' },
  { of: 60, zh: '分钟', en: 'minute' },
];
