import { Link } from '@tanstack/react-router';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';
import { Lacks } from './Lacks.tsx';
import { OnDesk, OnPhone } from './OnScreen.tsx';
import type { HouseRow } from './shapes.ts';
import { shortName } from './short-name.ts';

const mostNames = 3;

/** Houses as a table on a desk and as cards on a phone. */
export function HouseRows({
  rows,
  project,
  above,
}: {
  rows: HouseRow[];
  project: string;
  above: string | null;
}) {
  const speech = useSpeech();
  const { t, say } = speech;
  return (
    <table className="archive-table house-table">
      <thead>
        <tr>
          <th scope="col">{t('archives.house')}</th>
          <th scope="col" className="archive-number">
            {t('archives.floor')}
          </th>
          <th scope="col" className="archive-number">
            {t('archives.area')}
          </th>
          <th scope="col">{t('archives.state')}</th>
          <th scope="col">{t('archives.who')}</th>
          <th scope="col">{t('archives.lacks')}</th>
          <th scope="col">{t('archives.updated')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="archive-row" data-house={row.name}>
            <td>
              <Link
                to="/places/$placeId"
                params={{ placeId: row.id }}
                className="archive-open"
                preload={false}
                aria-label={row.name}
              >
                {shortName(row.name, above)}
              </Link>
              {row.usageLabel && row.usage !== 'home' && (
                <span className="small quiet"> {say(row.usageLabel)}</span>
              )}
            </td>
            <td className="num archive-number">
              <OnDesk>{row.floor ?? '—'}</OnDesk>
              {row.floor !== null && <OnPhone>{t('archives.floorOf', { n: row.floor })}</OnPhone>}
            </td>
            <td className="num archive-number">
              <OnDesk>{row.area ?? '—'}</OnDesk>
              {row.area !== null && <OnPhone>{t('archives.areaOf', { n: row.area })}</OnPhone>}
            </td>
            <td>{row.occupiedAsLabel ? say(row.occupiedAsLabel) : <OnDesk>—</OnDesk>}</td>
            <td>
              <Occupants row={row} />
            </td>
            <td>
              <Lacks of="houses" project={project} missing={row.missing} />
            </td>
            <td className="num quiet small" title={exactTime(row.updatedAt)}>
              {sayTime(row.updatedAt, serverNow(), speech)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Occupants({ row }: { row: HouseRow }) {
  const { t, say } = useSpeech();
  if (row.occupants.length === 0) return <span className="quiet">{t('archives.noneHere')}</span>;
  const shown = row.occupants.slice(0, mostNames);
  return (
    <span className="archive-people">
      {shown.map((one) => (
        <span key={`${one.id} ${one.role}`}>
          {one.name} <span className="small quiet">{say(one.roleLabel)}</span>
        </span>
      ))}
      {row.occupants.length > mostNames && (
        <span className="small quiet">{t('archives.others', { count: row.occupants.length })}</span>
      )}
    </span>
  );
}
