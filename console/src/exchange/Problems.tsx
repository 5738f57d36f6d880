import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { OnDesk, OnPhone } from '../archives/OnScreen.tsx';
import { useSpeech } from '../words/language.ts';
import type { ImportFile, ImportProblem } from './shapes.ts';
import { useDownload } from './use-download.ts';

/** What is wrong, where it stands in the workbook, in sentences; below it what was merely noticed. */
export function Problems({ file }: { file: ImportFile }) {
  const { t } = useSpeech();
  const wrong = file.problems.filter((problem) => problem.refuses);
  const notes = file.problems.filter((problem) => !problem.refuses);
  return (
    <>
      {wrong.length > 0 && (
        <section className="card archive-card" aria-labelledby="problems-title">
          <div className="card-body stack tight">
            <h2 id="problems-title">{t('exchange.problemsTitle')}</h2>
            {file.state === 'checked' && <p className="quiet">{t('exchange.problemsHelp')}</p>}
            {file.problems.length < file.problemCount && (
              <p className="quiet small">
                {t('exchange.problemsFirst', { n: file.problems.length, total: file.problemCount })}
              </p>
            )}
            <AllProblems id={file.id} />
          </div>
          <ProblemTable problems={wrong} />
        </section>
      )}
      {notes.length > 0 && (
        <details className="card archive-card import-notes">
          <summary>
            {t('exchange.notes')} <span className="num quiet">{notes.length}</span>
          </summary>
          <ProblemTable problems={notes} />
        </details>
      )}
    </>
  );
}

/** The whole list to keep beside the workbook that is being mended. */
function AllProblems({ id }: { id: string }) {
  const { t } = useSpeech();
  const { busy, take } = useDownload();
  return (
    <div>
      <Button
        icon={<DownloadOutlined />}
        loading={busy}
        onClick={() => take('GET', `/api/imports/${id}/problems`)}
      >
        {t('exchange.problemsAll')}
      </Button>
    </div>
  );
}

function ProblemTable({ problems }: { problems: ImportProblem[] }) {
  const { t, say } = useSpeech();
  return (
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
        {problems.map((problem, index) => (
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
  );
}
