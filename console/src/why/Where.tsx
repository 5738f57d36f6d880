import { sayCounted, sayDuration } from '../time/format.ts';
import { type Speech, useSpeech } from '../words/language.ts';
import type { Explanation } from './WhyDrawer.tsx';

type Holder = Explanation['holders'][number];

/** In whose hands the time went: a bar to see, a table to count. */
export function Where({ why }: { why: Explanation }) {
  const speech = useSpeech();
  const { t } = speech;
  const total = why.holders.reduce((sum, { ms }) => sum + ms, 0);
  const counted = why.holders.reduce((sum, { countedMs }) => sum + countedMs, 0);
  const share = (ms: number) => (total === 0 ? 0 : (ms / total) * 100);
  return (
    <section className="stack tight" aria-labelledby="why-where">
      <h3 id="why-where">{t('why.where')}</h3>
      <p className="quiet">
        {t('why.whereHelp', {
          total: sayDuration(total / 1000, t),
          end: t(why.isOver ? 'why.toEnd' : 'why.toNow'),
        })}
      </p>
      <div className="why-bar" aria-hidden="true">
        {why.holders.map((one, i) => (
          <span
            key={keyOf(one)}
            className={`why-hands why-hands-${i % 6}`}
            style={{ width: `${share(one.ms)}%` }}
          />
        ))}
      </div>
      <table className="why-table">
        <thead>
          <tr>
            <th scope="col">{t('why.holder')}</th>
            <th scope="col">{t('why.elapsed')}</th>
            <th scope="col">{t('why.countedOf')}</th>
            <th scope="col">{t('why.share')}</th>
          </tr>
        </thead>
        <tbody>
          {why.holders.map((one, i) => (
            <tr key={keyOf(one)}>
              <th scope="row">
                <span className={`why-swatch why-hands-${i % 6}`} aria-hidden="true" />
                {nameOf(one, speech)}
              </th>
              <td className="num">{sayDuration(one.ms / 1000, t)}</td>
              <td className="num">
                {one.countedMs > 0 ? sayCounted(one.countedMs / 1000, why.clock.calendar, t) : '—'}
              </td>
              <td className="num">{Math.round(share(one.ms))}%</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('why.total')}</th>
            <td className="num">{sayDuration(total / 1000, t)}</td>
            <td className="num">{sayCounted(counted / 1000, why.clock.calendar, t)}</td>
            <td className="num">100%</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

const keyOf = ({ who, name }: Holder) => `${who} ${name}`;

const nameOf = ({ whoLabel, name }: Holder, { say }: Speech) => name ?? say(whoLabel);
