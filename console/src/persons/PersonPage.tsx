import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { personQuery } from '../api/queries.ts';
import type { PersonDetail } from '../api/shapes.ts';
import { CaseList } from '../ui/CaseList.tsx';
import { DetailPage } from '../ui/DetailPage.tsx';
import { LogFrom } from '../ui/LogFrom.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSpeech } from '../words/language.ts';

const route = getRouteApi('/inside/persons/$personId');

export function PersonPage() {
  const { personId } = route.useParams();
  const found = useQuery(personQuery(personId));
  usePageTitle(found.data?.name ?? '');
  return <DetailPage found={found}>{(person) => <Person person={person} />}</DetailPage>;
}

function Person({ person }: { person: PersonDetail }) {
  const { t, say } = useSpeech();
  return (
    <>
      <header className="row spread wrap">
        <div>
          <h1>
            {person.name}
            {person.salutation && person.salutation !== person.name && (
              <span className="quiet"> {person.salutation}</span>
            )}
          </h1>
          <p className="quiet">
            {person.project.name} · {t('person.phones')}
            {t('common.colon')}
            <span className="num">{person.phones.join(t('common.listJoin')) || t('person.noPhones')}</span>
          </p>
        </div>
        <LogFrom from={{ person: person.id }} label={t('person.log')} />
      </header>
      <section className="card card-body" aria-labelledby="houses">
        <h2 id="houses">{t('person.places')}</h2>
        {person.places.length === 0 && <p className="quiet">{t('person.noPlaces')}</p>}
        <ul className="pair-list">
          {person.places.map((place) => (
            <li key={place.id}>
              <Link to="/places/$placeId" params={{ placeId: place.id }}>
                {place.name}
              </Link>
              <span className="quiet">{say(place.roleLabel)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="card card-body" aria-labelledby="latest-cases">
        <h2 id="latest-cases">{t('person.cases')}</h2>
        {person.cases.length === 0 && <p className="quiet">{t('person.noCases')}</p>}
        <CaseList cases={person.cases} />
      </section>
    </>
  );
}
