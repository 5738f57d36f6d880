import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Empty } from '../ui/Empty.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useHotkey } from '../ui/use-hotkey.ts';
import { useSpeech } from '../words/language.ts';
import { focusFirstRow, moveBetweenRows } from './row-keys.ts';
import type { Page } from './shapes.ts';

interface ListFrameProps<Row> {
  list: UseInfiniteQueryResult<InfiniteData<Page<Row>>>;
  keys: string;
  empty: string;
  emptyHelp: string | null;
  children: (rows: Row[]) => ReactNode;
}

/** A long list: loading, failed, empty, or its rows with how many there are and a way to more. */
export function ListFrame<Row>({ list, keys, empty, emptyHelp, children }: ListFrameProps<Row>) {
  const { t } = useSpeech();
  useHotkey('ArrowDown', focusFirstRow);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const first = list.data?.pages[0];
  const said = { count: rows.length, total: Math.max(first?.count ?? 0, rows.length) };
  const all = !list.hasNextPage;
  return (
    <>
      <div className="row spread small quiet archive-note">
        <span aria-live="polite">
          {first &&
            t(all ? 'archives.shown' : first.more ? 'archives.shownOver' : 'archives.shownMore', said)}
        </span>
        <span className="archive-keys">{keys}</span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the links inside. */}
      <div className="card archive-card" onKeyDown={moveBetweenRows}>
        {list.isPending && <Loading lines={8} />}
        {list.isError && rows.length === 0 && <Failed error={list.error} onRetry={() => list.refetch()} />}
        {list.isSuccess && rows.length === 0 && (
          <Empty title={empty}>{emptyHelp && <p className="state-help">{emptyHelp}</p>}</Empty>
        )}
        {rows.length > 0 && children(rows)}
      </div>
      {list.hasNextPage && (
        <div className="archive-more">
          <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {t('common.more')}
          </Button>
        </div>
      )}
    </>
  );
}
