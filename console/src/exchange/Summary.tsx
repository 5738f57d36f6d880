import { useSpeech } from '../words/language.ts';
import type { ImportFile } from './shapes.ts';

const things = ['places', 'persons', 'occupancies'] as const;

/** How many of each are new, changed and the same as the archives say already. */
export function Summary({ counts, done }: { counts: ImportFile['counts']; done: boolean }) {
  const { t } = useSpeech();
  return (
    <section className="card card-body stack" aria-labelledby="summary-title">
      <h2 id="summary-title">{t(done ? 'exchange.summaryDone' : 'exchange.summary')}</h2>
      <table className="summary-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('exchange.newOnes')}</th>
            <th scope="col">{t('exchange.changedOnes')}</th>
            <th scope="col">{t('exchange.sameOnes')}</th>
          </tr>
        </thead>
        <tbody>
          {things.map((thing) => (
            <tr key={thing} data-thing={thing}>
              <th scope="row">{t(`exchange.${thing}`)}</th>
              {(['new', 'changed', 'same'] as const).map((how) => (
                <td
                  key={how}
                  className={counts[thing][how] > 0 && how !== 'same' ? 'num summary-some' : 'num quiet'}
                >
                  {counts[thing][how]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {counts.refused > 0 && (
        <p className="summary-refused">
          {t(done ? 'exchange.refusedDone' : 'exchange.refused', { n: counts.refused })}
        </p>
      )}
    </section>
  );
}
