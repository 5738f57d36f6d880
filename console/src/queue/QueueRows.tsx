import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import type { CaseRow } from '../api/shapes.ts';
import { mainClock } from '../time/clock-face.ts';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { ClockChip } from '../ui/ClockChip.tsx';
import { StateTag } from '../ui/StateTag.tsx';
import { useHotkey } from '../ui/use-hotkey.ts';
import { useSpeech } from '../words/language.ts';
import { useFactWords } from './fact-words.ts';

type Rows = { row: CaseRow; gone: boolean }[];

/** Cases as a table on a desk and as cards on a phone: one markup, so that nothing is told twice. */
export function QueueRows({ rows, severalProjects }: { rows: Rows; severalProjects: boolean }) {
  const { t } = useSpeech();
  useHotkey('ArrowDown', () => document.querySelector<HTMLElement>('.queue-open')?.focus());
  return (
    <table className="queue-table" onKeyDown={moveBetweenRows}>
      <thead>
        <tr>
          <th scope="col">{t('queue.clock')}</th>
          <th scope="col">{t('queue.what')}</th>
          <th scope="col">{t('queue.who')}</th>
          <th scope="col">{t('queue.state')}</th>
          <th scope="col">{t('queue.holder')}</th>
          <th scope="col">{t('queue.opened')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, gone }) => (
          <QueueRow key={row.id} row={row} gone={gone} severalProjects={severalProjects} />
        ))}
      </tbody>
    </table>
  );
}

function QueueRow({ row, gone, severalProjects }: { row: CaseRow; gone: boolean; severalProjects: boolean }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const clock = mainClock(row.clocks);
  const urgency = useFactWords(row.process, 'urgency', row.urgency);
  return (
    <tr className={gone ? 'queue-row queue-gone' : 'queue-row'} data-case={row.number}>
      <td className="queue-clock">
        {clock ? <ClockChip clock={clock} /> : <span className="quiet small">{t('queue.noClock')}</span>}
      </td>
      <td className="queue-what">
        <Link to="/cases/$caseId" params={{ caseId: row.id }} className="queue-open" preload={false}>
          {row.summary || say(row.processLabel)}
        </Link>
        <div className="row wrap small quiet queue-line">
          <span className="queue-kind">{say(row.processLabel)}</span>
          {urgency && <span className="queue-urgency">{say(urgency)}</span>}
          <span className="num">{row.number}</span>
          {severalProjects && <span>{row.project.name}</span>}
        </div>
      </td>
      <td className="queue-who">
        <div>{row.person ? row.person.name : <span className="quiet">{t('log.anonymous')}</span>}</div>
        <div className="small quiet">{row.place?.name ?? row.placeText ?? t('case.noPlace')}</div>
      </td>
      <td className="queue-state">
        {gone ? (
          <span className="state-tag tone-closed">{t('queue.left')}</span>
        ) : (
          <StateTag label={row.stateLabel} tone={row.tone} open={row.open} />
        )}
      </td>
      <td className="queue-holder">
        {row.holder.staff && <div>{row.holder.staff.name}</div>}
        {row.holder.team && <div className="small quiet">{row.holder.team.name}</div>}
        {!row.holder.staff && !row.holder.team && row.open && (
          <span className="queue-nobody">{t('queue.nobody')}</span>
        )}
      </td>
      <td className="queue-time num" title={exactTime(row.openedAt)}>
        {sayTime(row.openedAt, serverNow(), speech)}
        {/* The clocks count from the contact: without it a case logged just now could not be hours late. */}
        {Date.parse(row.openedAt) - Date.parse(row.occurredAt) > 60_000 && (
          <div className="small quiet" title={exactTime(row.occurredAt)}>
            {t('queue.contacted', { time: sayTime(row.occurredAt, serverNow(), speech) })}
          </div>
        )}
      </td>
    </tr>
  );
}

function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !(event.target instanceof HTMLElement) || !event.target.classList.contains('queue-open'))
    return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.queue-open')];
  const next = links[links.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
