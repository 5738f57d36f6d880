import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { membersQuery } from '../staff/staff-queries.ts';
import { Empty } from '../ui/Empty.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSettled } from '../ui/use-settled.ts';
import { WithRight } from '../ui/WithRight.tsx';
import { useSpeech } from '../words/language.ts';
import { SignInOf } from './SignInOf.tsx';
import './account.css';

/** For whoever looks after staff: how each of them signs in. */
export function PeoplePage() {
  return (
    <WithRight right="manageStaff">
      <People />
    </WithRight>
  );
}

function People() {
  const { t, say } = useSpeech();
  usePageTitle(t('account.people'));
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim(), 250);
  const { data, error, refetch } = useQuery(membersQuery(q ? { q } : {}));
  return (
    <div className="page stack">
      <h1>{t('account.people')}</h1>
      <p className="quiet">{t('account.peopleHelp')}</p>
      <Input
        allowClear
        aria-label={t('account.search')}
        placeholder={t('account.search')}
        maxLength={60}
        className="people-search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <section className="card card-body">
        {error && <Failed error={error} onRetry={() => refetch()} />}
        {!data && !error && <Loading />}
        {data?.length === 0 && <Empty title={t('account.peopleNone')} />}
        <ul className="account-list">
          {data?.map((member) => (
            <li key={member.id} className="person-sign-in">
              <div>
                <strong>{member.name}</strong>{' '}
                <span className="quiet">{member.username ?? t('account.noLogin')}</span>
                <div className="small quiet">
                  {member.grants
                    .filter((grant) => grant.state === 'current')
                    .map((grant) => `${say(grant.role.label)} · ${grant.unit.name}`)
                    .join(t('common.listJoin'))}
                </div>
              </div>
              {member.username && !member.isYou && <SignInOf member={member} />}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
