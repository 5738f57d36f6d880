import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { meQuery, personQuery } from '../api/queries.ts';
import { hasIn } from '../app/rights.ts';
import { archiveKeys } from '../archives/archive-queries.ts';
import { EditCard } from '../archives/EditCard.tsx';
import { occupancySchema, personSchema } from '../archives/fields.ts';
import { History } from '../archives/History.tsx';
import { Gaps } from '../archives/Lacks.tsx';
import { Occupancies, withShare } from '../archives/Occupancies.tsx';
import { mayManage, mayWrite } from '../archives/rights.ts';
import type { PersonFile } from '../archives/shapes.ts';
import { FormDialog } from '../form/FormDialog.tsx';
import { filledIn, valuesOf } from '../form/form-values.ts';
import { Readers } from '../privacy/Readers.tsx';
import { CaseList } from '../ui/CaseList.tsx';
import { DetailPage } from '../ui/DetailPage.tsx';
import { LogFrom } from '../ui/LogFrom.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSpeech } from '../words/language.ts';
import { Phones } from './Phones.tsx';
import '../archives/archives.css';

const route = getRouteApi('/inside/persons/$personId');

export function PersonPage() {
  const { personId } = route.useParams();
  const found = useQuery(personQuery(personId));
  usePageTitle(found.data?.name ?? '');
  // Merged into another: the survivor answers, and stands in the address from now on.
  if (found.data && found.data.id !== personId) {
    return <Navigate to="/persons/$personId" params={{ personId: found.data.id }} replace />;
  }
  return <DetailPage found={found}>{(person) => <Person key={person.id} person={person} />}</DetailPage>;
}

function Person({ person }: { person: PersonFile }) {
  const { t } = useSpeech();
  const { data: me } = useQuery(meQuery);
  const schema = personSchema(person.kind);
  const writes = mayWrite(me, person.project.id);
  return (
    <>
      <PersonHead person={person} manages={mayManage(me, person.project.id)} />
      <div className="file-columns">
        <div className="stack">
          <EditCard
            id="person"
            title={t('archives.facts')}
            schema={schema}
            saved={valuesOf(schema, person)}
            version={person.version}
            missing={person.missing.map((gap) => gap.field)}
            mayEdit={writes}
            leftOut={!hasIn(me, 'seeNames', person.project.id)}
            send={(body) => ask('PATCH', '/api/persons/{id}', { params: { id: person.id }, body })}
          />
          <Phones person={person} writes={writes} />
          <Houses person={person} writes={writes} />
        </div>
        <div className="stack">
          <section className="card card-body" aria-labelledby="latest-cases">
            <h2 id="latest-cases">{t('person.cases')}</h2>
            {person.cases.length === 0 && <p className="quiet">{t('person.noCases')}</p>}
            <CaseList cases={person.cases} />
          </section>
          {hasIn(me, 'readReaders', person.project.id) && <Readers id={person.id} />}
          <History of="persons" id={person.id} />
        </div>
      </div>
    </>
  );
}

function PersonHead({ person, manages }: { person: PersonFile; manages: boolean }) {
  const { t } = useSpeech();
  const navigate = useNavigate();
  return (
    <header className="row spread wrap file-head">
      <div>
        <nav aria-label={t('archives.people')} className="row wrap small file-path">
          <Link to="/archives" search={{ project: person.project.id, tab: 'people' }}>
            {person.project.name}
          </Link>
        </nav>
        <h1>
          {person.name}
          {person.salutation && person.salutation !== person.name && (
            <span className="quiet"> {person.salutation}</span>
          )}
        </h1>
        <div className="row wrap quiet file-facts">
          <span>{t(person.kind === 'company' ? 'archives.company' : 'archives.natural')}</span>
          <Gaps missing={person.missing} lead={t('archives.lacking')} />
        </div>
      </div>
      <div className="row wrap">
        {manages && (
          <Button
            onClick={() => navigate({ to: '/persons/$personId/merge', params: { personId: person.id } })}
          >
            {t('archives.merge')}
          </Button>
        )}
        <LogFrom from={{ person: person.id }} label={t('person.log')} />
      </div>
    </header>
  );
}

const houseSchema = {
  ...occupancySchema,
  properties: {
    placeId: { type: 'string', refersTo: 'place', label: { zh: '房屋', en: 'House' } },
    ...occupancySchema.properties,
  },
  required: ['placeId', 'role'],
};

function Houses({ person, writes }: { person: PersonFile; writes: boolean }) {
  const { t } = useSpeech();
  const [adding, setAdding] = useState(false);
  const lines = person.occupancies.map(({ place, ...occupancy }) => ({
    ...occupancy,
    name: place.name,
    words: (
      <Link to="/places/$placeId" params={{ placeId: place.id }}>
        {place.name}
      </Link>
    ),
  }));
  return (
    <Occupancies
      id="houses"
      title={t('person.places')}
      none={t('person.noPlaces')}
      past={t('archives.pastHouses')}
      lines={lines}
      mayWrite={writes}
    >
      {writes && <Button onClick={() => setAdding(true)}>{t('archives.addHouse')}</Button>}
      {adding && (
        <FormDialog
          refreshes={archiveKeys}
          id="add-house"
          title={`${t('archives.addHouse')} · ${person.name}`}
          schema={houseSchema}
          initial={{ role: 'owner' }}
          submit={t('archives.add')}
          place={{ projectId: person.project.id, caseId: null }}
          send={(values) =>
            ask('POST', '/api/occupancies', {
              body: { personId: person.id, ...withShare(filledIn(houseSchema, values)) },
            })
          }
          onClose={() => setAdding(false)}
        />
      )}
    </Occupancies>
  );
}
