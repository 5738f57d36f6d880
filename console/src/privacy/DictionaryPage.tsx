import { useQuery } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import type { Answer } from '../api/shapes.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { WithRight } from '../ui/WithRight.tsx';
import { useSpeech } from '../words/language.ts';
import './privacy.css';

type Dictionary = Answer<'getDataDictionary'>;

/** Which personal data is held, by class, and who sees each class how. */
export function DictionaryPage() {
  return (
    <WithRight right="readDictionary">
      <DataHeld />
    </WithRight>
  );
}

function DataHeld() {
  const { t } = useSpeech();
  usePageTitle(t('privacy.dictionary'));
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['data-dictionary'],
    queryFn: ({ signal }) => api('GET', '/api/data-dictionary', { signal }),
  });
  return (
    <div className="page stack">
      <header>
        <h1>{t('privacy.dictionary')}</h1>
        <p className="quiet">{t('privacy.dictionaryAbout')}</p>
      </header>
      {isPending && <Loading lines={8} />}
      {error && <Failed error={error} onRetry={() => refetch()} />}
      {data?.classes.map((one) => (
        <DataClass key={one.key} one={one} fields={data.fields.filter((field) => field.class === one.key)} />
      ))}
    </div>
  );
}

function DataClass({ one, fields }: { one: Dictionary['classes'][number]; fields: Dictionary['fields'] }) {
  const { t, say } = useSpeech();
  const posts = (labels: typeof one.clear) =>
    labels.map((label) => say(label)).join(t('common.listJoin')) || t('privacy.nobodySees');
  return (
    <section className="card card-body stack" aria-labelledby={`class-${one.key}`}>
      <h2 id={`class-${one.key}`}>{say(one.label)}</h2>
      <dl className="dictionary-facts">
        {(
          [
            ['clearFor', posts(one.clear)],
            ['shownAs', say(one.shownAs)],
            ['revealFor', posts(one.reveal)],
          ] as const
        ).map(([key, value]) => (
          <div key={key}>
            <dt>{t(`privacy.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="dictionary-scroll">
        <table className="dictionary-table small">
          <thead>
            <tr>
              {(['field', 'purpose', 'basis', 'retention'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(`privacy.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={`${field.table}.${field.column}`}>
                <td>
                  {say(field.label)}
                  <div className="quiet">{say(field.tableLabel)}</div>
                </td>
                <td>{say(field.purpose)}</td>
                <td>{say(field.basis)}</td>
                <td>{say(field.retention)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
