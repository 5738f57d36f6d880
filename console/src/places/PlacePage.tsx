import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { meQuery, placeQuery } from '../api/queries.ts';
import { AddOccupant } from '../archives/AddOccupant.tsx';
import { archiveKeys } from '../archives/archive-queries.ts';
import { EditCard } from '../archives/EditCard.tsx';
import { placeSchema } from '../archives/fields.ts';
import { History } from '../archives/History.tsx';
import { Gaps } from '../archives/Lacks.tsx';
import { NewPlace } from '../archives/NewPlace.tsx';
import { Occupancies } from '../archives/Occupancies.tsx';
import { mayManage, mayWrite } from '../archives/rights.ts';
import type { PlaceFile } from '../archives/shapes.ts';
import { FormDialog } from '../form/FormDialog.tsx';
import { valuesOf } from '../form/form-values.ts';
import { CaseList } from '../ui/CaseList.tsx';
import { DetailPage } from '../ui/DetailPage.tsx';
import { LogFrom } from '../ui/LogFrom.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSpeech } from '../words/language.ts';
import '../archives/archives.css';

const route = getRouteApi('/inside/places/$placeId');

export function PlacePage() {
  const { placeId } = route.useParams();
  const found = useQuery(placeQuery(placeId));
  usePageTitle(found.data?.name ?? '');
  return <DetailPage found={found}>{(place) => <Place key={place.id} place={place} />}</DetailPage>;
}

function Place({ place }: { place: PlaceFile }) {
  const { t } = useSpeech();
  const { data: me } = useQuery(meQuery);
  const schema = placeSchema(place.kind);
  const writes = mayWrite(me, place.project.id) && !place.removed;
  return (
    <>
      <PlaceHead place={place} writes={writes} manages={mayManage(me, place.project.id) && writes} />
      <div className="file-columns">
        <div className="stack">
          <EditCard
            id="place"
            title={t('archives.facts')}
            schema={schema}
            saved={valuesOf(schema, place)}
            version={place.version}
            missing={place.missing.map((gap) => gap.field)}
            mayEdit={writes}
            send={(body) => ask('PATCH', '/api/places/{id}', { params: { id: place.id }, body })}
          />
          <Dwellers place={place} writes={writes} />
        </div>
        <div className="stack">
          <section className="card card-body" aria-labelledby="open-cases">
            <h2 id="open-cases">{t('place.openCases')}</h2>
            {place.openCases.length === 0 && <p className="quiet">{t('place.noCases')}</p>}
            <CaseList cases={place.openCases} />
          </section>
          <History of="places" id={place.id} />
        </div>
      </div>
    </>
  );
}

function PlaceHead({ place, writes, manages }: { place: PlaceFile; writes: boolean; manages: boolean }) {
  const { t, say } = useSpeech();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'remove' | 'below' | null>(null);
  const close = () => setAsked(null);
  const parent = place.ancestors.at(-1);
  return (
    <header className="row spread wrap file-head">
      <div>
        <nav aria-label={t('archives.tree')} className="row wrap small file-path">
          <Link to="/archives" search={{ project: place.project.id }}>
            {place.project.name}
          </Link>
          {place.ancestors.map((one) => (
            <span key={one.id} className="row">
              <span aria-hidden="true" className="quiet">
                /
              </span>
              <Link to="/archives" search={{ project: place.project.id, under: one.id }}>
                {one.name}
              </Link>
            </span>
          ))}
        </nav>
        <h1>{place.name}</h1>
        <div className="row wrap quiet file-facts">
          <span>{say(place.kindLabel)}</span>
          {place.removed && <span className="state-tag tone-closed">{t('archives.removed')}</span>}
          {place.kind === 'house' && !place.removed && (
            <Gaps missing={place.missing} lead={t('archives.lacking')} />
          )}
        </div>
      </div>
      <div className="row wrap">
        {manages && (
          <Button type="text" danger onClick={() => setAsked('remove')}>
            {t('archives.remove')}
          </Button>
        )}
        {writes && place.kind !== 'house' && (
          <Button onClick={() => setAsked('below')}>{t('archives.newHouse')}</Button>
        )}
        {!place.removed && <LogFrom from={{ place: place.id }} label={t('place.log')} />}
      </div>
      {asked === 'below' && <NewPlace project={place.project.id} parent={place} onClose={close} />}
      {asked === 'remove' && (
        <FormDialog
          refreshes={archiveKeys}
          id="remove-place"
          title={t('archives.remove')}
          schema={{
            type: 'object',
            properties: {
              reason: {
                type: 'string',
                format: 'text',
                maxLength: 200,
                label: { zh: '停用原因', en: 'Reason' },
              },
            },
            required: ['reason'],
          }}
          submit={t('archives.removeDo')}
          danger
          intro={t('archives.removeIntro')}
          send={({ reason }) =>
            ask('POST', '/api/places/{id}/remove', {
              params: { id: place.id },
              body: { version: place.version, reason },
            })
          }
          onClose={close}
          onDone={() =>
            navigate({ to: '/archives', search: { project: place.project.id, under: parent?.id } })
          }
        />
      )}
    </header>
  );
}

function Dwellers({ place, writes }: { place: PlaceFile; writes: boolean }) {
  const { t } = useSpeech();
  const [adding, setAdding] = useState(false);
  // A building has no owner of its own; where one was written down all the same it is shown.
  if (!['house', 'parkingSpace', 'venue'].includes(place.kind) && place.occupancies.length === 0) return null;
  const lines = place.occupancies.map(({ person, ...occupancy }) => ({
    ...occupancy,
    name: person.name,
    words: (
      <>
        <Link to="/persons/$personId" params={{ personId: person.id }}>
          {person.name}
        </Link>
        {person.salutation && person.salutation !== person.name && <span>{person.salutation}</span>}
        <span className="num quiet">{person.phones.join(t('common.listJoin'))}</span>
      </>
    ),
  }));
  return (
    <Occupancies
      id="occupants"
      title={t('place.occupants')}
      none={t('place.noOccupants')}
      past={t('archives.past')}
      lines={lines}
      mayWrite={writes}
    >
      {writes && <Button onClick={() => setAdding(true)}>{t('archives.addOccupant')}</Button>}
      {adding && (
        <AddOccupant
          place={{ id: place.id, name: place.name, projectId: place.project.id }}
          onClose={() => setAdding(false)}
        />
      )}
    </Occupancies>
  );
}
