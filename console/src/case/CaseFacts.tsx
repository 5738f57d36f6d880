import type { ReactNode } from 'react';
import type { CaseDetail } from '../api/shapes.ts';
import { Reveal } from '../privacy/Reveal.tsx';
import '../privacy/privacy.css';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';
import { ArchiveLink } from './ArchiveLink.tsx';
import { sayValue } from './say-value.ts';

/** What was asked, by whom, where, and what is known since. */
export function CaseFacts({ detail }: { detail: CaseDetail }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const time = (iso: string) => (
    <span className="num" title={exactTime(iso)}>
      {sayTime(iso, serverNow(), speech)}
    </span>
  );
  const facts = detail.facts.filter((fact) => fact.value !== null && fact.value !== '');
  return (
    <section className="card" aria-labelledby="what-title">
      <div className="card-body stack">
        <h2 id="what-title">{t('case.what')}</h2>
        {detail.description && (
          <p className="words case-words">
            {detail.description}
            {detail.mayReveal.words && (
              <Reveal
                id="words"
                label={t('privacy.showWritten')}
                path={`/api/cases/${detail.id}/reveal`}
                body={{ what: 'words' }}
              />
            )}
          </p>
        )}
        <dl className="facts">
          <Fact label={t('case.who')}>
            {detail.person ? <Person person={detail.person} /> : t('case.noPerson')}
            {detail.person && detail.person.phones.length > 0 && (
              <div className="row wrap tight small">
                {detail.person.phones.map((phone) => (
                  <span key={phone} className="num">
                    {phone}
                  </span>
                ))}
                {detail.mayReveal.phones && (
                  <Reveal
                    id="phones"
                    label={t('privacy.show', { number: detail.person.phones.join(t('common.listJoin')) })}
                    path={`/api/cases/${detail.id}/reveal`}
                    body={{ what: 'phones' }}
                  />
                )}
              </div>
            )}
          </Fact>
          <Fact label={t('case.where')}>
            {detail.place && <ArchiveLink kind="place" to={detail.place} />}
            {detail.placeText && <div className="words">{detail.placeText}</div>}
            {!detail.place && !detail.placeText && t('case.noPlace')}
            <div className="small quiet">{detail.project.name}</div>
          </Fact>
          {facts.map((fact) => (
            <Fact key={fact.key} label={say(fact.label)}>
              <span className="words">{sayValue(fact.value, fact.valueLabel, speech)}</span>
            </Fact>
          ))}
          <Fact label={t('case.channel')}>{say(detail.channelLabel)}</Fact>
          <Fact label={t('case.occurred')}>{time(detail.occurredAt)}</Fact>
          <Fact label={t('case.opened')}>{time(detail.openedAt)}</Fact>
          {detail.closedAt && <Fact label={t('case.closed')}>{time(detail.closedAt)}</Fact>}
          {detail.receiver && <Fact label={t('case.receiver')}>{detail.receiver.name}</Fact>}
          <Fact label={t('case.holder')}>
            {[detail.holder.staff?.name, detail.holder.team?.name].filter(Boolean).join(' · ') ||
              t(detail.open ? 'queue.nobody' : 'common.none')}
          </Fact>
        </dl>
      </div>
    </section>
  );
}

function Person({ person }: { person: NonNullable<CaseDetail['person']> }) {
  return (
    <>
      <ArchiveLink kind="person" to={person} />
      {person.salutation && person.salutation !== person.name && (
        <span className="quiet"> {person.salutation}</span>
      )}
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
