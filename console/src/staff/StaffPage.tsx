import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Select, Switch } from 'antd';
import { useState } from 'react';
import { meQuery } from '../api/queries.ts';
import { has } from '../app/rights.ts';
import { exactTime } from '../time/format.ts';
import { Empty } from '../ui/Empty.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { WithRight } from '../ui/WithRight.tsx';
import { useSpeech } from '../words/language.ts';
import { EndGrant, GiveGrant, Leave, TakeOn } from './StaffDialogs.tsx';
import { type Grant, type Member, membersQuery, type Unit, unitsQuery } from './staff-queries.ts';
import './staff.css';

type Doing =
  | { what: 'takeOn' }
  | { what: 'give'; member: Member }
  | { what: 'leave'; member: Member }
  | { what: 'end'; member: Member; grant: Grant };

/** Who works here, in which posts, from when to when; given and ended with effect on the next request. */
export function StaffPage() {
  return (
    <WithRight right="readGrants">
      <Staffing />
    </WithRight>
  );
}

function Staffing() {
  const { t, say } = useSpeech();
  usePageTitle(t('staff.title'));
  const { data: me } = useQuery(meQuery);
  const [unit, setUnit] = useState<string | undefined>(undefined);
  const [left, setLeft] = useState(false);
  const [doing, setDoing] = useState<Doing | null>(null);
  const units = useQuery(unitsQuery);
  const members = useQuery(membersQuery({ ...(unit ? { unit } : {}), left }));
  const gives = units.data?.some((one) => one.mayGive.length > 0) ?? false;
  const close = () => setDoing(null);
  return (
    <div className="page stack">
      <div className="row spread wrap">
        <h1>{t('staff.title')}</h1>
        <div className="row wrap">
          <Link to="/access">{t('access.title')}</Link>
          {has(me, 'manageStaff') && (
            <Button type="primary" onClick={() => setDoing({ what: 'takeOn' })}>
              {t('staff.takeOn')}
            </Button>
          )}
        </div>
      </div>
      <div className="row wrap staff-filters">
        <Select
          aria-label={t('staff.unit')}
          allowClear
          placeholder={t('staff.allUnits')}
          popupMatchSelectWidth={false}
          value={unit}
          onChange={setUnit}
          options={
            units.data?.map((one) => ({ value: one.id, label: `${one.name} · ${say(one.kindLabel)}` })) ?? []
          }
        />
        <span className="row">
          <Switch id="staff-left" size="small" checked={left} onChange={setLeft} />
          <label htmlFor="staff-left">{t('staff.left')}</label>
        </span>
      </div>
      {members.isPending && <Loading lines={6} />}
      {members.isError && <Failed error={members.error} onRetry={() => members.refetch()} />}
      {members.data?.length === 0 && <Empty title={t(left ? 'staff.nobodyLeft' : 'staff.nobody')} />}
      <ul className="stack">
        {members.data?.map((member) => (
          <MemberCard key={member.id} member={member} mayGive={gives} onDo={setDoing} />
        ))}
      </ul>
      {doing && <Dialog doing={doing} units={units.data ?? []} onClose={close} />}
    </div>
  );
}

function Dialog({ doing, units, onClose }: { doing: Doing; units: readonly Unit[]; onClose: () => void }) {
  if (doing.what === 'takeOn') return <TakeOn units={units} onClose={onClose} />;
  if (doing.what === 'give') return <GiveGrant member={doing.member} units={units} onClose={onClose} />;
  if (doing.what === 'end') return <EndGrant member={doing.member} grant={doing.grant} onClose={onClose} />;
  return <Leave member={doing.member} onClose={onClose} />;
}

function MemberCard({
  member,
  mayGive,
  onDo,
}: {
  member: Member;
  mayGive: boolean;
  onDo: (doing: Doing) => void;
}) {
  const { t } = useSpeech();
  const running = member.grants.filter((grant) => grant.state !== 'ended');
  const ended = member.grants.filter((grant) => grant.state === 'ended');
  return (
    <li className="card card-body staff-card">
      <div className="staff-who">
        <strong>{member.name}</strong>
        {member.isYou && <span className="staff-you">{t('access.you')}</span>}
        <div className="small quiet">{[member.title, member.username].filter(Boolean).join(' · ')}</div>
        {member.leftAt && (
          <div className="small quiet">{t('staff.leftOn', { time: toTheMinute(member.leftAt) })}</div>
        )}
        {member.openCases > 0 && (
          <div className={member.holdsOn ? 'staff-alarm' : 'small'}>
            <Link to="/" search={{ holder: member.id }}>
              {t(member.holdsOn ? 'staff.holdsOn' : 'staff.holds', { count: member.openCases })}
            </Link>
          </div>
        )}
      </div>
      <div className="staff-posts">
        {running.length === 0 && <p className="quiet">{t('staff.noPost')}</p>}
        <ul>
          {running.map((grant) => (
            <Post key={grant.id} grant={grant} onEnd={() => onDo({ what: 'end', member, grant })} />
          ))}
        </ul>
        {ended.length > 0 && (
          <details>
            <summary className="small quiet">{t('staff.ended', { count: ended.length })}</summary>
            <ul>
              {ended.map((grant) => (
                <Post key={grant.id} grant={grant} />
              ))}
            </ul>
          </details>
        )}
      </div>
      <div className="row wrap staff-acts">
        {mayGive && !member.isYou && !member.leftAt && (
          <Button size="small" onClick={() => onDo({ what: 'give', member })}>
            {t('staff.give')}
          </Button>
        )}
        {member.mayLeave && (
          <Button size="small" onClick={() => onDo({ what: 'leave', member })}>
            {t('staff.leave')}
          </Button>
        )}
      </div>
    </li>
  );
}

function Post({ grant, onEnd }: { grant: Grant; onEnd?: () => void }) {
  const { t, say } = useSpeech();
  const span = grant.to
    ? t('staff.fromTo', { from: toTheMinute(grant.from), to: toTheMinute(grant.to) })
    : t('staff.since', { from: toTheMinute(grant.from) });
  const by = grant.endedBy ?? grant.givenBy;
  return (
    <li className={`staff-post is-${grant.state}`}>
      <span>
        <span className="staff-role">{say(grant.role.label)}</span>
        <span className="quiet"> · {grant.unit.name}</span>
        {grant.state === 'coming' && <span className="state-tag tone-wait">{t('staff.coming')}</span>}
      </span>
      <span className="small quiet num">
        {span}
        {by && ` · ${t(grant.endedBy ? 'staff.endedBy' : 'staff.givenBy', { name: by })}`}
      </span>
      {grant.mayEnd && onEnd && (
        <Button size="small" type="text" onClick={onEnd}>
          {t('staff.end')}
        </Button>
      )}
    </li>
  );
}

const toTheMinute = (iso: string): string => exactTime(iso).slice(0, 16);
