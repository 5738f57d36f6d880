import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { personQuery } from '../api/queries.ts';
import { PersonPicker } from '../archives/PersonPicker.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { WithRight } from '../ui/WithRight.tsx';
import { useSpeech } from '../words/language.ts';
import { type ReadersSearch, readReadersSearch } from './audit-search.ts';
import { DayFields } from './DayFields.tsx';
import { Readers } from './Readers.tsx';
import './privacy.css';

const route = getRouteApi('/inside/audit/readers');

/** Who was shown somebody's data, between two days. */
export function ReadersPage() {
  const { t } = useSpeech();
  usePageTitle(t('privacy.whoRead'));
  // What else stands in the address comes with it.
  const search = readReadersSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const [chosen, setChosen] = useState<{ id: string; name: string } | null>(null);
  const known = chosen?.id === search.person ? chosen : null;
  // Not where the name is known: looking is a reading as well.
  const { data: found } = useQuery({
    ...personQuery(search.person ?? ''),
    enabled: search.person !== undefined && !known,
  });
  const narrow = (change: { [Key in keyof ReadersSearch]?: string | undefined }) => {
    const next = Object.entries({ ...search, ...change }).filter(([, value]) => value);
    return navigate({ search: Object.fromEntries(next) });
  };
  return (
    <WithRight right="readReaders">
      <div className="page stack">
        <header className="stack tight">
          <div className="row spread wrap">
            <h1>{t('privacy.whoRead')}</h1>
            <Link to="/audit">{t('privacy.audit')}</Link>
          </div>
          <p className="quiet">{t('privacy.whoReadHelp')}</p>
        </header>
        <div className="row wrap log-filters">
          <div className="readers-person">
            <PersonPicker
              id="readers-person"
              label={t('privacy.whoReadPerson')}
              chosen={search.person ? { id: search.person, name: (known ?? found)?.name ?? '…' } : null}
              onChoose={(person) => {
                setChosen(person);
                narrow({ person: person?.id });
              }}
            />
          </div>
          <DayFields id="readers" search={search} narrow={narrow} />
          {(search.from || search.to) && (
            <Button onClick={() => narrow({ from: undefined, to: undefined })}>
              {t('privacy.auditClear')}
            </Button>
          )}
        </div>
        {search.person ? (
          <Readers key={search.person} id={search.person} from={search.from} to={search.to} />
        ) : (
          <p className="quiet">{t('privacy.whoReadFirst')}</p>
        )}
      </div>
    </WithRight>
  );
}
