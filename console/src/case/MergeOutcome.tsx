import type { Answer } from '../api/shapes.ts';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';

/** What merging would leave, as the server works it out: each clock before and after, and which cases end. */
export function MergeOutcome({ outcome }: { outcome: Answer<'postCasesByIdMergePreview'> }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const { hindrances, clocks, ends, survivor } = outcome;
  const due = (at: string | null | undefined) => (at ? sayTime(at, serverNow(), speech) : t('merge.held'));
  if (hindrances.length > 0) {
    return (
      <div className="stale" role="alert">
        <p>{t('merge.hindered')}</p>
        <ul className="merge-hindrances">
          {hindrances.map((one) => (
            <li key={one.en}>{say(one)}</li>
          ))}
        </ul>
      </div>
    );
  }
  const running = clocks.filter(({ after }) => after.state !== 'met' || after.dueAt);
  return (
    <section className="merge-outcome stack tight" aria-labelledby="merge-outcome">
      <h3 id="merge-outcome">{t('merge.preview')}</h3>
      <p>
        {t('merge.goesOn', { number: survivor.number })}{' '}
        {t('merge.ends', { numbers: ends.map(({ number }) => number).join(t('common.listJoin')) })}
      </p>
      <table className="merge-clocks">
        <thead>
          <tr>
            <th scope="col">{t('merge.clock')}</th>
            <th scope="col">{t('merge.before')}</th>
            <th scope="col">{t('merge.after')}</th>
          </tr>
        </thead>
        <tbody>
          {running.map(({ key, label, before, after }) => (
            <tr key={key} data-clock={key}>
              <th scope="row">{say(label)}</th>
              <td className="num" title={before?.dueAt ? exactTime(before.dueAt) : undefined}>
                {before ? due(before.dueAt) : ''}
              </td>
              <td className="num" title={after.dueAt ? exactTime(after.dueAt) : undefined}>
                {before?.dueAt === after.dueAt ? (
                  <span className="quiet">{t('merge.same')}</span>
                ) : (
                  <strong>{due(after.dueAt)}</strong>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
