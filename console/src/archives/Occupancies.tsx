import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { ask } from '../api/ask.ts';
import { FormDialog } from '../form/FormDialog.tsx';
import { changedIn, type Values } from '../form/form-values.ts';
import { serverNow } from '../time/now.ts';
import { wallTime } from '../time/wall-clock.ts';
import { useSpeech } from '../words/language.ts';
import { archiveKeys } from './archive-queries.ts';
import { endSchema, occupancyCorrectionSchema } from './fields.ts';
import type { Occupancy } from './shapes.ts';

export interface OccupancyLine extends Occupancy {
  /** The other side: the person of a house, or the house of a person. */
  name: string;
  words: ReactNode;
}

interface OccupanciesProps {
  id: string;
  title: string;
  none: string;
  past: string;
  lines: OccupancyLine[];
  mayWrite: boolean;
  /** The button that adds one. */
  children?: ReactNode;
}

type Act = 'correct' | 'end';

/** Who is what to which house now, and behind a fold who was. */
export function Occupancies({ id, title, none, past, lines, mayWrite, children }: OccupanciesProps) {
  const [asked, setAsked] = useState<{ of: string; act: Act } | null>(null);
  const now = lines.filter((line) => line.current);
  const before = lines.filter((line) => !line.current);
  const close = () => setAsked(null);
  const ask = (line: OccupancyLine, act: Act) => setAsked({ of: line.id, act });
  // As it stands now, not as it stood when the dialog was opened.
  const line = lines.find((one) => one.id === asked?.of);
  return (
    <section className="card card-body stack" aria-labelledby={id}>
      <div className="row spread wrap">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
      {now.length === 0 && <p className="quiet">{none}</p>}
      <Lines lines={now} mayWrite={mayWrite} ask={ask} />
      {before.length > 0 && (
        <details>
          <summary>
            {past} <span className="num quiet">{before.length}</span>
          </summary>
          <Lines lines={before} mayWrite={mayWrite} ask={ask} />
        </details>
      )}
      {line && asked?.act === 'end' && <EndDialog line={line} onClose={close} />}
      {line && asked?.act === 'correct' && <CorrectDialog line={line} onClose={close} />}
    </section>
  );
}

function Lines({
  lines,
  mayWrite,
  ask,
}: {
  lines: OccupancyLine[];
  mayWrite: boolean;
  ask: (line: OccupancyLine, act: Act) => void;
}) {
  const { t, say } = useSpeech();
  return (
    <ul className="occupancy-list">
      {lines.map((line) => (
        <li key={line.id} data-occupancy={line.name}>
          <div className="stack occupancy-words">
            <div className="row wrap">
              {line.words}
              <span className="state-tag">{say(line.roleLabel)}</span>
              {line.share !== null && (
                <span className="small num">{t('archives.share', { n: percentOf(line.share) })}</span>
              )}
            </div>
            <Dates line={line} />
          </div>
          {mayWrite && (
            <div className="row occupancy-acts">
              <Button
                size="small"
                aria-label={t('archives.correctOf', { name: line.name })}
                onClick={() => ask(line, 'correct')}
              >
                {t('archives.correct')}
              </Button>
              {line.current && (
                <Button
                  size="small"
                  aria-label={t('archives.endOf', { name: line.name })}
                  onClick={() => ask(line, 'end')}
                >
                  {t('archives.end')}
                </Button>
              )}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Dates({ line }: { line: OccupancyLine }) {
  const { t } = useSpeech();
  const { fromOn: from, toOn: to, movedInOn } = line;
  const span =
    from && to
      ? t('archives.between', { from, to })
      : from
        ? t('archives.since', { date: from })
        : to
          ? t('archives.until', { date: to })
          : t('archives.unknownSince');
  return (
    <div className="row wrap small quiet num">
      <span>{span}</span>
      {movedInOn && <span>{t('archives.movedIn', { date: movedInOn })}</span>}
    </div>
  );
}

function EndDialog({ line, onClose }: { line: OccupancyLine; onClose: () => void }) {
  const { t } = useSpeech();
  return (
    <FormDialog
      refreshes={archiveKeys}
      id="end-occupancy"
      title={t('archives.endOf', { name: line.name })}
      schema={endSchema}
      initial={{ toOn: today() }}
      version={line.version}
      submit={t('archives.endDo')}
      intro={t('archives.endIntro')}
      send={({ toOn }, { version }) =>
        ask('POST', '/api/occupancies/{id}/end', {
          params: { id: line.id },
          body: { version, toOn },
        })
      }
      onClose={onClose}
    />
  );
}

function CorrectDialog({ line, onClose }: { line: OccupancyLine; onClose: () => void }) {
  const { t } = useSpeech();
  const { role, fromOn, toOn, movedInOn } = line;
  const before: Values = {
    role,
    share: line.share === null ? undefined : percentOf(line.share),
    fromOn: fromOn ?? undefined,
    toOn: toOn ?? undefined,
    movedInOn: movedInOn ?? undefined,
  };
  return (
    <FormDialog
      refreshes={archiveKeys}
      id="correct-occupancy"
      title={t('archives.correctOf', { name: line.name })}
      schema={occupancyCorrectionSchema}
      initial={before}
      version={line.version}
      submit={t('log.save')}
      send={async (values, { version, values: seen }) => {
        const changes = withShare(changedIn(occupancyCorrectionSchema, seen, values));
        if (Object.keys(changes).length === 0) return;
        await ask('PATCH', '/api/occupancies/{id}', {
          params: { id: line.id },
          body: { version, ...changes },
        });
      }}
      onClose={onClose}
    />
  );
}

/** People say 33.33 %, the archives keep the part of one whole. */
export function withShare(values: Values): Values {
  if (typeof values.share !== 'number') return values;
  return { ...values, share: Math.round(values.share * 100) / 10_000 };
}

const percentOf = (share: number) => Math.round(share * 10_000) / 100;

export function today(): string {
  const { year, month, day } = wallTime(serverNow());
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
