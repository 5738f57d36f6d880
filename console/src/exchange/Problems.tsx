import { OnDesk, OnPhone } from '../archives/OnScreen.tsx';
import { useSpeech } from '../words/language.ts';
import type { ImportFile } from './shapes.ts';

/** What is wrong, where it stands in the workbook, in sentences. */
export function Problems({ file }: { file: ImportFile }) {
  const { t, say } = useSpeech();
  const shown = file.problems.length;
  return (
    <section className="card archive-card" aria-labelledby="problems-title">
      <div className="card-body stack tight">
        <h2 id="problems-title">
          {t('exchange.problemsTitle')} <span className="num quiet">{file.problemCount}</span>
        </h2>
        {file.state === 'checked' && <p className="quiet">{t('exchange.problemsHelp')}</p>}
        {shown < file.problemCount && (
          <p className="quiet small">{t('exchange.problemsFirst', { n: shown, total: file.problemCount })}</p>
        )}
      </div>
      <table className="archive-table problem-table">
        <thead>
          <tr>
            <th scope="col">{t('exchange.sheet')}</th>
            <th scope="col" className="archive-number">
              {t('exchange.row')}
            </th>
            <th scope="col">{t('exchange.column')}</th>
            <th scope="col">{t('exchange.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {file.problems.map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one cell may have two problems of one kind; the list never moves.
            <tr key={index} className="archive-row" data-problem={problem.code}>
              <td>{problem.sheet}</td>
              <td className="num archive-number">
                <OnDesk>{problem.row}</OnDesk>
                <OnPhone>{t('exchange.rowOf', { n: problem.row })}</OnPhone>
              </td>
              <td>{problem.column ?? <span className="quiet">{t('exchange.wholeRow')}</span>}</td>
              <td className="words">{say(problem.message)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
