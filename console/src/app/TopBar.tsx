import { BellOutlined, SearchOutlined } from '@ant-design/icons';
import { Link, useRouterState } from '@tanstack/react-router';
import { Badge } from 'antd';
import type { Me } from '../api/shapes.ts';
import { mayRead } from '../archives/rights.ts';
import { keptQueue } from '../queue/queue-search.ts';
import { useSpeech } from '../words/language.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Logo } from './Logo.tsx';
import { has } from './rights.ts';

export function TopBar({ me, mayLog, onSearch }: { me: Me; mayLog: boolean; onSearch: () => void }) {
  const { t } = useSpeech();
  const inArchives = useRouterState({
    select: ({ location }) => /^\/(archives|places|persons|imports)\b/.test(location.pathname),
  });
  return (
    <header className="top-bar">
      <Link to="/" search={keptQueue()} className="top-brand">
        <Logo />
        <span>{t('app.name')}</span>
      </Link>
      <nav className="top-nav" aria-label={t('nav.main')}>
        {has(me, 'readCases') && (
          <Link
            to="/"
            search={keptQueue()}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t('nav.queue')}
          </Link>
        )}
        {mayLog && (
          <Link to="/cases/new" activeProps={{ 'aria-current': 'page' }} aria-keyshortcuts="n">
            {t('nav.log')} <kbd>n</kbd>
          </Link>
        )}
        {mayRead(me) && (
          <Link to="/archives" {...(inArchives ? { 'aria-current': 'page' as const } : {})}>
            {t('nav.archives')}
          </Link>
        )}
        {has(me, 'readGrants') && (
          <Link to="/staff" activeProps={{ 'aria-current': 'page' }}>
            {t('nav.staff')}
          </Link>
        )}
        {has(me, 'readReports') && (
          <Link to="/reports" activeProps={{ 'aria-current': 'page' }}>
            {t('reports.title')}
          </Link>
        )}
      </nav>
      {has(me, 'search') ? (
        <button type="button" className="top-search" onClick={onSearch} aria-keyshortcuts="/">
          <SearchOutlined aria-hidden="true" />
          <span className="top-search-words">{t('search.placeholder')}</span>
          <kbd>/</kbd>
        </button>
      ) : (
        <span className="top-search is-away" />
      )}
      <div className="top-end">
        <LanguageSwitch />
        {has(me, 'readNotices') && (
          <Link to="/notices" className="top-bell">
            <Badge count={me.unread + me.waiting} size="small" overflowCount={99} offset={[7, -1]}>
              <BellOutlined aria-hidden="true" style={{ fontSize: 18 }} />
            </Badge>
            <span className="visually-hidden">
              {me.unread + me.waiting > 0
                ? t('nav.noticesUnread', { count: me.unread + me.waiting })
                : t('nav.notices')}
            </span>
          </Link>
        )}
        <AccountMenu me={me} />
      </div>
    </header>
  );
}
