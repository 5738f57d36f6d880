import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { hasIn } from '../app/rights.ts';
import { archiveKeys } from '../archives/archive-queries.ts';
import { newPhoneSchema, phoneSchema } from '../archives/fields.ts';
import type { PersonFile, PhoneLine } from '../archives/shapes.ts';
import { FormDialog } from '../form/FormDialog.tsx';
import { filledIn } from '../form/form-values.ts';
import { useWrite } from '../form/use-write.ts';
import { Reveal } from '../privacy/Reveal.tsx';
import '../privacy/privacy.css';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../api/queries.ts';
import { useSpeech } from '../words/language.ts';

/** Several numbers in the order in which to ring them; one is shown whole only for a reason, for a short while. */
export function Phones({ person, writes }: { person: PersonFile; writes: boolean }) {
  const { t, say } = useSpeech();
  const { data: me } = useQuery(meQuery);
  const [asked, setAsked] = useState<'new' | PhoneLine | null>(null);
  const { write, notice } = useWrite(archiveKeys);
  const path = { id: person.id };
  const remove = (phone: PhoneLine) =>
    write(() =>
      ask('DELETE', '/api/persons/{id}/phones/{phoneId}', {
        params: { ...path, phoneId: phone.id },
        query: { version: person.version },
      }),
    );
  return (
    <section className="card card-body stack" aria-labelledby="phones">
      <div className="row spread">
        <h2 id="phones">{t('person.phones')}</h2>
        {writes && <Button onClick={() => setAsked('new')}>{t('archives.phoneAdd')}</Button>}
      </div>
      {notice && (
        <p className="form-notice" role="alert">
          {notice}
        </p>
      )}
      {person.phoneList.length === 0 && <p className="quiet">{t('person.noPhones')}</p>}
      <ul className="occupancy-list">
        {person.phoneList.map((phone, index) => (
          <li key={phone.id}>
            <div className="row wrap occupancy-words">
              <span className="num phone-number">{phone.masked}</span>
              {hasIn(me, 'revealPhones', person.project.id) && (
                <Reveal
                  id={phone.id}
                  label={t('privacy.show', { number: phone.masked })}
                  path={`/api/persons/${person.id}/reveal`}
                  body={{ field: 'phone', phoneId: phone.id }}
                />
              )}
              <span className="quiet">{say(phone.labelText)}</span>
              {index === 0 && person.phoneList.length > 1 && (
                <span className="state-tag">{t('archives.phoneFirst')}</span>
              )}
            </div>
            {writes && (
              <div className="row occupancy-acts">
                <Button
                  size="small"
                  aria-label={t('archives.phoneCorrectOf', { number: phone.masked })}
                  onClick={() => setAsked(phone)}
                >
                  {t('archives.correct')}
                </Button>
                <Popconfirm
                  title={t('archives.phoneRemoveSure', { number: phone.masked })}
                  okText={t('common.remove')}
                  cancelText={t('common.cancel')}
                  onConfirm={() => remove(phone)}
                >
                  <Button size="small" aria-label={t('archives.phoneRemove', { number: phone.masked })}>
                    {t('common.remove')}
                  </Button>
                </Popconfirm>
              </div>
            )}
          </li>
        ))}
      </ul>
      {person.idNumberMasked && hasIn(me, 'revealIdNumbers', person.project.id) && (
        <div className="row wrap">
          <span className="quiet">{t('privacy.idNumber')}</span>
          <span className="num">{person.idNumberMasked}</span>
          <Reveal
            id="id-number"
            label={t('privacy.show', { number: person.idNumberMasked })}
            path={`/api/persons/${person.id}/reveal`}
            body={{ field: 'idNumber' }}
          />
        </div>
      )}
      {asked === 'new' && (
        <FormDialog
          refreshes={archiveKeys}
          id="phone"
          title={t('archives.phoneAdd')}
          schema={newPhoneSchema}
          submit={t('archives.add')}
          send={(values) =>
            ask('POST', '/api/persons/{id}/phones', {
              params: path,
              body: { version: person.version, ...filledIn(newPhoneSchema, values) },
            })
          }
          onClose={() => setAsked(null)}
        />
      )}
      {asked !== null && asked !== 'new' && (
        <FormDialog
          refreshes={archiveKeys}
          id="phone"
          title={t('archives.phoneCorrectOf', { number: asked.masked })}
          schema={phoneSchema}
          initial={{ label: asked.label }}
          submit={t('log.save')}
          send={(values) =>
            ask('PATCH', '/api/persons/{id}/phones/{phoneId}', {
              params: { ...path, phoneId: asked.id },
              body: { version: person.version, ...filledIn(phoneSchema, values) },
            })
          }
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
