import {
  BarChartOutlined,
  BellOutlined,
  HomeOutlined,
  PlusCircleOutlined,
  SearchOutlined,
  TeamOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Badge } from 'antd';
import type { Me } from '../api/shapes.ts';
import { mayRead } from '../archives/rights.ts';
import { keptQueue } from '../queue/queue-search.ts';
import { useSpeech } from '../words/language.ts';
import { has } from './rights.ts';

/** The same ways as the top bar, where the thumb is; shown on phones only. */
export function BottomBar({ me, mayLog, onSearch }: { me: Me; mayLog: boolean; onSearch: () => void }) {
  const { t } = useSpeech();
  const here = { 'aria-current': 'page' as const };
  return (
    <nav className="bottom-bar" aria-label={t('nav.main')}>
      {has(me, 'readCases') && (
        <Link
          to="/"
          search={keptQueue()}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={here}
        >
          <UnorderedListOutlined aria-hidden="true" />
          {t('nav.queue')}
        </Link>
      )}
      {!has(me, 'readCases') && has(me, 'readGrants') && (
        <Link to="/staff" activeProps={here}>
          <TeamOutlined aria-hidden="true" />
          {t('nav.staff')}
        </Link>
      )}
      {has(me, 'readReports') && (
        <Link to="/reports" activeProps={here}>
          <BarChartOutlined aria-hidden="true" />
          {t('reports.title')}
        </Link>
      )}
      {mayLog && (
        <Link to="/cases/new" activeProps={here}>
          <PlusCircleOutlined aria-hidden="true" />
          {t('nav.log')}
        </Link>
      )}
      {mayRead(me) && (
        <Link to="/archives" activeProps={here}>
          <HomeOutlined aria-hidden="true" />
          {t('nav.archives')}
        </Link>
      )}
      {has(me, 'search') && (
        <button type="button" onClick={onSearch}>
          <SearchOutlined aria-hidden="true" />
          {t('nav.search')}
        </button>
      )}
      {has(me, 'readNotices') && (
        <Link to="/notices" activeProps={here}>
          <Badge count={me.unread + me.waiting} size="small" overflowCount={99} offset={[10, 0]}>
            <BellOutlined aria-hidden="true" style={{ fontSize: 20 }} />
          </Badge>
          {t('nav.notices')}
        </Link>
      )}
    </nav>
  );
}
