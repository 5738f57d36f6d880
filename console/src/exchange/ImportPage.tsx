import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Popconfirm, Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../api/api.ts';
import { ask } from '../api/ask.ts';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { DetailPage } from '../ui/DetailPage.tsx';
import { sentenceFor } from '../ui/Failed.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSpeech } from '../words/language.ts';
import { toneOf } from './ImportsPage.tsx';
import { importQuery } from './import-queries.ts';
import { Problems } from './Problems.tsx';
import { Summary } from './Summary.tsx';
import { type ImportFile, isUnderWay } from './shapes.ts';
import './exchange.css';

const route = getRouteApi('/inside/imports/$importId');

export function ImportPage() {
  const { importId } = route.useParams();
  const found = useQuery(importQuery(importId));
  usePageTitle(found.data?.fileName ?? '');
  useFreshArchives(found.data?.state === 'applied');
  return <DetailPage found={found}>{(file) => <Import file={file} />}</DetailPage>;
}

function Import({ file }: { file: ImportFile }) {
  const speech = useSpeech();
  const { t, say } = speech;
  return (
    <>
      <header className="row spread wrap file-head">
        <div>
          <nav aria-label={t('exchange.list')} className="row wrap small file-path">
            <Link to="/imports">{t('exchange.back')}</Link>
          </nav>
          <h1>{file.fileName}</h1>
          <div className="row wrap quiet file-facts">
            <span className={`state-tag tone-${toneOf[file.state]}`}>{say(file.stateLabel)}</span>
            <span>{say(file.layoutLabel)}</span>
            {file.createdBy && <span>{file.createdBy.name}</span>}
            <span className="num" title={exactTime(file.createdAt)}>
              {sayTime(file.createdAt, serverNow(), speech)}
            </span>
          </div>
        </div>
      </header>
      {isUnderWay(file.state) && <UnderWay file={file} />}
      {file.state === 'applied' && <Applied file={file} />}
      {file.state === 'failed' && <p className="form-notice">{t('exchange.failed')}</p>}
      {file.state === 'cancelled' && <p className="form-notice">{t('exchange.cancelled')}</p>}
      {file.state === 'refused' && <h2>{t('exchange.refusedFile')}</h2>}
      {(file.state === 'checked' || file.state === 'applied') && (
        <Summary counts={file.counts} done={file.state === 'applied'} />
      )}
      {file.state === 'checked' && <Decide file={file} />}
      {file.problemCount > 0 && !isUnderWay(file.state) && <Problems file={file} />}
      {['refused', 'failed', 'cancelled'].includes(file.state) && <Again />}
    </>
  );
}

function UnderWay({ file }: { file: ImportFile }) {
  const { t } = useSpeech();
  const { rowsDone: done, rowsTotal: total } = file;
  const share = total ? Math.min(99, Math.floor((done / total) * 100)) : 0;
  return (
    <section className="card card-body stack" aria-labelledby="progress-title">
      <h2 id="progress-title" role="status">
        {t(file.state === 'checking' ? 'exchange.checking' : 'exchange.applying')}
      </h2>
      <Progress percent={share} showInfo={Boolean(total)} status="active" strokeColor="var(--brand)" />
      <p className="num">
        {total ? t('exchange.progress', { done, total }) : t('exchange.progressOpen', { done })}
      </p>
      <p className="quiet">{t('exchange.leave')}</p>
      <div>
        <Cancel id={file.id} />
      </div>
    </section>
  );
}

function Applied({ file }: { file: ImportFile }) {
  const { t } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="card card-body stack import-done" aria-labelledby="done-title">
      <h2 id="done-title" ref={heading} tabIndex={-1}>
        {t('exchange.applied')}
      </h2>
      {isSame(file) && <p>{t('exchange.appliedSame')}</p>}
      <div className="row wrap">
        <Link to="/archives" className="link-button link-button-first">
          {t('exchange.toArchives')}
        </Link>
        <Link to="/imports" className="link-button">
          {t('exchange.again')}
        </Link>
      </div>
    </section>
  );
}

function Again() {
  const { t } = useSpeech();
  const navigate = useNavigate();
  return (
    <div>
      <Button type="primary" onClick={() => navigate({ to: '/imports' })}>
        {t('exchange.again')}
      </Button>
    </div>
  );
}

function useActs(id: string) {
  const { t } = useSpeech();
  const client = useQueryClient();
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const act = async (name: string, path: string, body: object) => {
    setBusy(name);
    setProblem(null);
    try {
      await ask('POST', path, { params: { id }, body });
    } catch (error) {
      // Somebody else has decided meanwhile: the page shows what became of it.
      if (!(error instanceof ApiError && error.code === 'import.wrongState'))
        setProblem(sentenceFor(error, t));
    } finally {
      await client.invalidateQueries({ queryKey: ['import', id] });
      await client.invalidateQueries({ queryKey: ['imports'] });
      setBusy(null);
    }
  };
  return { busy, problem, act };
}

function Cancel({ id }: { id: string }) {
  const { t } = useSpeech();
  const { busy, problem, act } = useActs(id);
  return (
    <>
      <Popconfirm
        title={t('exchange.cancelSure')}
        okText={t('exchange.cancel')}
        cancelText={t('common.cancel')}
        onConfirm={() => act('cancel', '/api/imports/{id}/cancel', {})}
      >
        <Button type="text" loading={busy === 'cancel'}>
          {t('exchange.cancel')}
        </Button>
      </Popconfirm>
      {problem && (
        <p className="form-notice" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

/** All or nothing, only the good rows, or not at all. */
function Decide({ file }: { file: ImportFile }) {
  const { t } = useSpeech();
  const { busy, problem, act } = useActs(file.id);
  const apply = (mode: 'all' | 'good') => act(mode, '/api/imports/{id}/apply', { mode });
  const whole = file.counts.refused === 0;
  const nothing = isSame(file);
  return (
    <section className="card card-body stack" aria-label={t('exchange.one')}>
      {nothing && <p>{t('exchange.nothingToDo')}</p>}
      {problem && (
        <p className="form-notice" role="alert">
          {problem}
        </p>
      )}
      <div className="row wrap">
        {whole && !nothing && (
          <Button type="primary" loading={busy === 'all'} onClick={() => apply('all')}>
            {t('exchange.all')}
          </Button>
        )}
        {!whole && (
          <Link to="/imports" className="link-button link-button-first">
            {t('exchange.mended')}
          </Link>
        )}
        {!whole && !nothing && (
          <Button loading={busy === 'good'} onClick={() => apply('good')}>
            {t('exchange.good')}
          </Button>
        )}
        {nothing && whole && (
          <Link to="/imports" className="link-button">
            {t('exchange.again')}
          </Link>
        )}
        <Cancel id={file.id} />
      </div>
      {!whole && <p className="quiet small">{t('exchange.allWhyNot')}</p>}
    </section>
  );
}

function isSame({ counts }: ImportFile): boolean {
  return [counts.places, counts.persons, counts.occupancies].every((one) => one.new + one.changed === 0);
}

/** What the pages of the archives had fetched is old once a workbook has been brought in. */
function useFreshArchives(applied: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!applied) return;
    for (const key of ['archives', 'place', 'person', 'places', 'search'])
      client.invalidateQueries({ queryKey: [key] });
  }, [applied, client]);
}
