import { DownOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { App, Button, Dropdown } from 'antd';
import type { Me } from '../api/shapes.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';
import { has } from './rights.ts';
import { signOut } from './sign-out.ts';

export function AccountMenu({ me }: { me: Me }) {
  const { t, say } = useSpeech();
  const { message } = App.useApp();
  const roles = me.roles.map((role) => say(role.label)).join(t('common.listJoin'));
  const teams = me.teams.map((team) => team.name).join(t('common.listJoin'));
  const leave = () => signOut().catch((error: unknown) => message.error(sentenceFor(error, t)));
  const about = [
    { key: 'name', label: <strong>{me.name}</strong> },
    { key: 'roles', label: roles || t('common.none') },
    ...(teams ? [{ key: 'teams', label: t('nav.teams', { names: teams }) }] : []),
  ].map((line) => ({ ...line, disabled: true, className: 'account-line' }));
  const ways = [
    { key: 'account', label: <Link to="/account">{t('account.title')}</Link> },
    ...(has(me, 'manageStaff')
      ? [{ key: 'people', label: <Link to="/account/people">{t('account.people')}</Link> }]
      : []),
    ...(has(me, 'readGrants') ? [{ key: 'staff', label: <Link to="/staff">{t('staff.title')}</Link> }] : []),
    ...(has(me, 'readAccess')
      ? [{ key: 'access', label: <Link to="/access">{t('access.title')}</Link> }]
      : []),
    ...(has(me, 'readStandards')
      ? [{ key: 'standards', label: <Link to="/standards">{t('standards.title')}</Link> }]
      : []),
    ...(has(me, 'readCalendars')
      ? [{ key: 'calendars', label: <Link to="/calendars">{t('calendars.title')}</Link> }]
      : []),
    ...(has(me, 'readPromises')
      ? [{ key: 'promises', label: <Link to="/promises">{t('promises.title')}</Link> }]
      : []),
    ...(has(me, 'readDuty') ? [{ key: 'duty', label: <Link to="/duty">{t('duty.title')}</Link> }] : []),
    ...(has(me, 'readRetention')
      ? [{ key: 'retention', label: <Link to="/retention">{t('nav.retention')}</Link> }]
      : []),
    ...(has(me, 'readOperations')
      ? [{ key: 'operations', label: <Link to="/operations">{t('operations.title')}</Link> }]
      : []),
    ...(has(me, 'readAudit') ? [{ key: 'audit', label: <Link to="/audit">{t('privacy.audit')}</Link> }] : []),
    ...(has(me, 'readDictionary')
      ? [{ key: 'dictionary', label: <Link to="/personal-data">{t('privacy.dictionary')}</Link> }]
      : []),
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...about,
          { type: 'divider' },
          ...ways,
          { key: 'out', label: t('nav.signOut'), onClick: leave },
        ],
      }}
    >
      <Button
        type="text"
        className="account-button"
        aria-label={t('common.of', { label: t('nav.account'), value: me.name })}
      >
        <span className="account-mark" aria-hidden="true">
          {me.name.slice(0, 1)}
        </span>
        <span className="account-name">{me.name}</span>
        <DownOutlined aria-hidden="true" style={{ fontSize: 10 }} />
      </Button>
    </Dropdown>
  );
}
