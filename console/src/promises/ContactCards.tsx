import { Button } from 'antd';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { FieldSchema } from '../api/shapes.ts';
import { FormDialog } from '../form/FormDialog.tsx';
import { filledIn } from '../form/form-values.ts';
import { useSpeech } from '../words/language.ts';
import { type Contacts, promiseKeys } from './promise-queries.ts';

type Contact = Contacts['contacts'][number];
type Doing = { project: Contacts } | { contact: Contact };

/** How each project is reached in public, and which does not say so yet. */
export function ContactCards({ contacts }: { contacts: Contacts[] }) {
  const { t } = useSpeech();
  const [doing, setDoing] = useState<Doing | null>(null);
  return (
    <section className="card" aria-labelledby="contacts-title">
      <div className="card-body stack">
        <div>
          <h2 id="contacts-title">{t('promises.contacts')}</h2>
          <p className="quiet small">{t('promises.contactsHelp')}</p>
        </div>
        <ul className="promise-contacts">
          {contacts.map((one) => (
            <li key={one.project.id} className="stack tight">
              <div className="row spread wrap">
                <strong>{one.project.name}</strong>
                {one.mayManage && (
                  <Button size="small" onClick={() => setDoing({ project: one })}>
                    {t('promises.addContact')}
                  </Button>
                )}
              </div>
              {one.missing.map((kind) => (
                <p key={kind} className="promise-overdue">
                  {t(kind === 'phone' ? 'promises.missingPhone' : 'promises.missingEmail')}
                </p>
              ))}
              {one.contacts.map((contact) => (
                <div key={contact.id} className="row wrap tight">
                  <span className="quiet">{t(`promises.${contact.kind}`)}</span>
                  <span className="num">{contact.value}</span>
                  {contact.hours && <span className="quiet small">{contact.hours}</span>}
                  {one.mayManage && (
                    <Button
                      size="small"
                      type="text"
                      aria-label={t('promises.endContact', { value: contact.value })}
                      onClick={() => setDoing({ contact })}
                    >
                      ×
                    </Button>
                  )}
                </div>
              ))}
            </li>
          ))}
        </ul>
      </div>
      {doing && 'project' in doing && <AddContact contacts={doing.project} onClose={() => setDoing(null)} />}
      {doing && 'contact' in doing && <EndContact contact={doing.contact} onClose={() => setDoing(null)} />}
    </section>
  );
}

const contactSchema: FieldSchema = {
  type: 'object',
  properties: {
    kind: {
      type: 'string',
      label: { zh: '类型', en: 'Kind' },
      enum: ['phone', 'email'],
      labels: { phone: { zh: '电话', en: 'Phone' }, email: { zh: '邮箱', en: 'E-mail' } },
    },
    value: { type: 'string', label: { zh: '号码或邮箱', en: 'Number or address' }, maxLength: 120 },
    hours: { type: 'string', label: { zh: '服务时间', en: 'Hours' }, maxLength: 80 },
  },
  required: ['kind', 'value'],
};

function AddContact({ contacts, onClose }: { contacts: Contacts; onClose: () => void }) {
  const { t } = useSpeech();
  return (
    <FormDialog
      refreshes={promiseKeys}
      id="contact"
      title={t('promises.addContact')}
      intro={contacts.project.name}
      schema={contactSchema}
      initial={{ kind: contacts.missing[0] ?? 'phone' }}
      submit={t('promises.save')}
      send={(values) =>
        ask('POST', `/api/projects/${contacts.project.id}/contacts`, {
          body: filledIn(contactSchema, values),
        })
      }
      onClose={onClose}
      told={t('promises.addContact')}
    />
  );
}

function EndContact({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const { t } = useSpeech();
  const title = t('promises.endContact', { value: contact.value });
  return (
    <FormDialog
      refreshes={promiseKeys}
      id="end-contact"
      title={title}
      intro={t('promises.endHelp')}
      schema={{ type: 'object', properties: {} }}
      submit={title}
      danger
      send={() => ask('DELETE', `/api/project-contacts/${contact.id}`)}
      onClose={onClose}
      told={title}
    />
  );
}
