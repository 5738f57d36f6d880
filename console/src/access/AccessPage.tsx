import { CheckOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { meQuery } from '../api/queries.ts';
import type { Answer } from '../api/shapes.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSpeech } from '../words/language.ts';
import { accessQuery } from './access-query.ts';
import './access.css';

type Access = Answer<'getAccess'>;
type May = Access['rights'][number];
type Column = Access['roles'][number];

/** Who may do this: the very table by which the server decides, by post, for rights and for each process. */
export function AccessPage() {
  const { t, say } = useSpeech();
  usePageTitle(t('access.title'));
  const { data: me } = useQuery(meQuery);
  const access = useQuery(accessQuery);
  const [shown, setShown] = useState('rights');
  if (access.isPending) return <Loading lines={8} />;
  if (access.isError) return <Failed error={access.error} onRetry={() => access.refetch()} />;
  const { roles, bonds, rights, processes } = access.data;
  const process = processes.find((one) => one.key === shown);
  const parts = [{ key: 'rights', label: t('access.rights') }].concat(
    processes.map(({ key, label }) => ({ key, label: say(label) })),
  );
  const mine = new Set(me?.roles.map((role) => role.key));
  return (
    <div className="page stack">
      <h1>{t('access.title')}</h1>
      <p className="quiet access-help">{t('access.help')}</p>
      <Parts parts={parts} shown={shown} onShow={setShown} />
      <div role="tabpanel" id={panelId} aria-labelledby={tabId(shown)}>
        <Table
          caption={process ? say(process.label) : t('access.rights')}
          rows={process ? process.actions : rights}
          columns={process ? [...roles, ...bonds] : roles}
          mine={mine}
        />
      </div>
    </div>
  );
}

const panelId = 'access-panel';
const tabId = (key: string) => `access-tab-${key}`;

/** Tab reaches the one that is shown, arrows the others, as in every row of tabs. */
function Parts({
  parts,
  shown,
  onShow,
}: {
  parts: { key: string; label: string }[];
  shown: string;
  onShow: (key: string) => void;
}) {
  const { t } = useSpeech();
  const go = (key: string) => {
    onShow(key);
    document.getElementById(tabId(key))?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = parts.findIndex(({ key }) => key === shown);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(parts.at(to % parts.length)!.key);
  };
  return (
    <div className="access-parts" role="tablist" aria-label={t('access.title')} onKeyDown={onKeyDown}>
      {parts.map(({ key, label }) => (
        <button
          key={key}
          id={tabId(key)}
          type="button"
          role="tab"
          aria-selected={key === shown}
          aria-controls={panelId}
          tabIndex={key === shown ? 0 : -1}
          onClick={() => onShow(key)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function Table({
  caption,
  rows,
  columns: all,
  mine,
}: {
  caption: string;
  rows: readonly May[];
  columns: readonly Column[];
  mine: ReadonlySet<string>;
}) {
  const { t, say } = useSpeech();
  // A post that takes no part at all would only make the table wider.
  const columns = all.filter(({ key }) => rows.some(({ who }) => who.some((one) => one.key === key)));
  return (
    <div className="card access-frame">
      <table className="access-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('access.what')}</th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col" className={mine.has(key) ? 'is-mine' : undefined}>
                {say(label)}
                {mine.has(key) && <span className="access-you">{t('access.you')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {say(row.label)}
                {row.second && <span className="small quiet access-second">{t('access.second')}</span>}
              </th>
              {columns.map(({ key, label }) => {
                const may = row.who.find((one) => one.key === key);
                return (
                  <td key={key} data-post={say(label)} className={tone(Boolean(may), mine.has(key))}>
                    {may && <CheckOutlined aria-label={t('common.yes')} />}
                    {may?.only && <span className="small quiet">{say(may.only)}</span>}
                    {!may && <span className="visually-hidden">{t('common.no')}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const tone = (allowed: boolean, own: boolean): string =>
  [allowed && 'is-allowed', own && 'is-mine'].filter(Boolean).join(' ');
