import { Link } from '@tanstack/react-router';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';
import { Lacks } from './Lacks.tsx';
import type { PersonRow } from './shapes.ts';

export function PersonRows({ rows, project }: { rows: PersonRow[]; project: string }) {
  const speech = useSpeech();
  const { t, say } = speech;
  return (
    <table className="archive-table person-table">
      <thead>
        <tr>
          <th scope="col">{t('archives.name')}</th>
          <th scope="col">{t('archives.phones')}</th>
          <th scope="col">{t('archives.housesOf')}</th>
          <th scope="col">{t('archives.lacks')}</th>
          <th scope="col">{t('archives.updated')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="archive-row" data-person={row.name}>
            <td>
              <Link
                to="/persons/$personId"
                params={{ personId: row.id }}
                className="archive-open"
                preload={false}
              >
                {row.name}
              </Link>
              {row.salutation && row.salutation !== row.name && (
                <span className="quiet"> {row.salutation}</span>
              )}
            </td>
            <td className="num">
              {row.phones.length > 0 ? (
                row.phones.join(t('common.listJoin'))
              ) : (
                <span className="quiet">{t('person.noPhones')}</span>
              )}
            </td>
            <td>
              <span className="archive-people">
                {row.places.slice(0, 3).map((place) => (
                  <span key={`${place.id} ${place.role}`}>
                    {place.name} <span className="small quiet">{say(place.roleLabel)}</span>
                  </span>
                ))}
                {row.places.length > 3 && (
                  <span className="small quiet">{t('archives.others', { count: row.places.length })}</span>
                )}
                {row.places.length === 0 && <span className="quiet">{t('person.noPlaces')}</span>}
              </span>
            </td>
            <td>
              <Lacks of="persons" project={project} missing={row.missing} />
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
