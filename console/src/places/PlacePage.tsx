import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { placeQuery } from '../api/queries.ts';
import type { PlaceDetail } from '../api/shapes.ts';
import { CaseList } from '../ui/CaseList.tsx';
import { DetailPage } from '../ui/DetailPage.tsx';
import { LogFrom } from '../ui/LogFrom.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSpeech } from '../words/language.ts';

const route = getRouteApi('/inside/places/$placeId');

export function PlacePage() {
  const { placeId } = route.useParams();
  const found = useQuery(placeQuery(placeId));
  usePageTitle(found.data?.name ?? '');
  return <DetailPage found={found}>{(place) => <Place place={place} />}</DetailPage>;
}

function Place({ place }: { place: PlaceDetail }) {
  const { t, say } = useSpeech();
  return (
    <>
      <header className="row spread wrap">
        <div>
          <h1>{place.name}</h1>
          <p className="quiet">
            {say(place.kindLabel)} · {place.project.name}
          </p>
        </div>
        <LogFrom from={{ place: place.id }} label={t('place.log')} />
      </header>
      <section className="card card-body" aria-labelledby="occupants">
        <h2 id="occupants">{t('place.occupants')}</h2>
        {place.occupants.length === 0 && <p className="quiet">{t('place.noOccupants')}</p>}
        <ul className="pair-list">
          {place.occupants.map(({ person, roleLabel }) => (
            <li key={`${person.id} ${roleLabel.en}`}>
              <Link to="/persons/$personId" params={{ personId: person.id }}>
                {person.name}
              </Link>
              {person.salutation && person.salutation !== person.name && <span>{person.salutation}</span>}
              <span className="quiet">{say(roleLabel)}</span>
              <span className="num quiet">{person.phones.join(t('common.listJoin'))}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="card card-body" aria-labelledby="open-cases">
        <h2 id="open-cases">{t('place.openCases')}</h2>
        {place.openCases.length === 0 && <p className="quiet">{t('place.noCases')}</p>}
        <CaseList cases={place.openCases} />
      </section>
    </>
  );
}
