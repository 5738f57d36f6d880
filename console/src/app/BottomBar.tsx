import {
  BellOutlined,
  HomeOutlined,
  PlusCircleOutlined,
  SearchOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Badge } from 'antd';
import { keptQueue } from '../queue/queue-search.ts';
import { useSpeech } from '../words/language.ts';

/** The same ways as the top bar, where the thumb is; shown on phones only. */
export function BottomBar({
  unread,
  mayLog,
  mayRead,
  onSearch,
}: {
  unread: number;
  mayLog: boolean;
  mayRead: boolean;
  onSearch: () => void;
}) {
  const { t } = useSpeech();
  const here = { 'aria-current': 'page' as const };
  return (
    <nav className="bottom-bar" aria-label={t('nav.main')}>
      <Link
        to="/"
        search={keptQueue()}
        activeOptions={{ exact: true, includeSearch: false }}
        activeProps={here}
      >
        <UnorderedListOutlined aria-hidden="true" />
        {t('nav.queue')}
      </Link>
      {mayLog && (
        <Link to="/cases/new" activeProps={here}>
          <PlusCircleOutlined aria-hidden="true" />
          {t('nav.log')}
        </Link>
      )}
      {mayRead && (
        <Link to="/archives" activeProps={here}>
          <HomeOutlined aria-hidden="true" />
          {t('nav.archives')}
        </Link>
      )}
      <button type="button" onClick={onSearch}>
        <SearchOutlined aria-hidden="true" />
        {t('nav.search')}
      </button>
      <Link to="/notices" activeProps={here}>
        <Badge count={unread} size="small" overflowCount={99} offset={[10, 0]}>
          <BellOutlined aria-hidden="true" style={{ fontSize: 20 }} />
        </Badge>
        {t('nav.notices')}
      </Link>
    </nav>
  );
}
