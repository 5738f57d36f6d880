import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { api } from '../api/api.ts';
import { approvalsQuery } from '../api/queries.ts';
import type { Approval } from '../api/shapes.ts';
import { useDownload } from '../exchange/use-download.ts';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';
import { AskedThing } from './AskedThing.tsx';

type Verb = 'approve' | 'decline' | 'withdraw';

/** What waits for this person as the second one, and what became of what he asked for; nothing where there is nothing. */
export function Approvals({ which }: { which: 'waiting' | 'mine' }) {
  const { t } = useSpeech();
  const id = useId();
  const { data } = useQuery(approvalsQuery(which));
  if (!data || data.length === 0) return null;
  return (
    <section className="approvals" aria-labelledby={id}>
      <h2 id={id}>{t(which === 'waiting' ? 'second.title' : 'second.mine')}</h2>
      <ul className="card">
        {data.map((one) => (
          <OneApproval key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

function OneApproval({ one }: { one: Approval }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const { message, modal } = App.useApp();
  const client = useQueryClient();
  const { use } = one;
  const [declining, setDeclining] = useState(false);
  const refresh = () => {
    for (const key of ['approvals', 'me', 'case', 'cases']) client.invalidateQueries({ queryKey: [key] });
  };
  const decide = useMutation({
    mutationFn: ({ verb, reason = '' }: { verb: Verb; reason?: string }) => send(one.id, verb, reason),
    onSuccess: () => message.success(t('second.done')),
    onError: (error) => message.error(sentenceFor(error, t)),
    onSettled: refresh,
  });
  const { busy, take } = useDownload();
  const time = (at: string) => sayTime(at, serverNow(), speech);
  const confirm = () =>
    modal.confirm({
      title: say(one.label),
      content: t('second.sure', { label: say(one.label) }),
      okText: t('second.approve'),
      cancelText: t('common.cancel'),
      onOk: () => decide.mutateAsync({ verb: 'approve' }).catch(() => undefined),
    });
  return (
    <li className="approval">
      <div className="row wrap spread">
        <p className="approval-title">
          {say(one.label)}
          {one.case && (
            <>
              {' '}
              <Link to="/cases/$caseId" params={{ caseId: one.case.id }} className="num">
                {one.case.number}
              </Link>
            </>
          )}
        </p>
        <span className="small quiet">{say(one.stateLabel)}</span>
      </div>
      <AskedThing
        asked={one}
        more={one.state === 'waiting' && t('second.until', { time: time(one.expiresAt) })}
      />
      {one.decidedBy && one.decidedAt && (
        <p className="small quiet">
          {say(one.stateLabel)}
          {t('common.colon')}
          {t('second.decided', { name: one.decidedBy.name, time: time(one.decidedAt) })}
        </p>
      )}
      {one.reason && (
        <p className="small">
          {t('second.reason')}
          {t('common.colon')}
          {one.reason}
        </p>
      )}
      {declining && (
        <Declining
          busy={decide.isPending}
          onCancel={() => setDeclining(false)}
          onSend={(reason) => decide.mutate({ verb: 'decline', reason })}
        />
      )}
      {!declining && (one.mayDecide || one.mayWithdraw || use) && (
        <div className="row wrap">
          {one.mayDecide && (
            <>
              <Button type="primary" onClick={confirm} loading={decide.isPending}>
                {t('second.approve')}
              </Button>
              <Button onClick={() => setDeclining(true)}>{t('second.decline')}</Button>
            </>
          )}
          {one.mayWithdraw && (
            <Button onClick={() => decide.mutate({ verb: 'withdraw' })} loading={decide.isPending}>
              {t('second.withdraw')}
            </Button>
          )}
          {use && (
            <>
              <Button
                type="primary"
                onClick={() => take('POST', use.url, use.body).then(refresh)}
                loading={busy}
              >
                {t('second.download')}
              </Button>
              <span className="small quiet">{t('second.downloadUntil', { time: time(use.until) })}</span>
            </>
          )}
        </div>
      )}
    </li>
  );
}

interface DecliningProps {
  busy: boolean;
  onCancel: () => void;
  onSend: (reason: string) => void;
}

function Declining({ busy, onCancel, onSend }: DecliningProps) {
  const { t } = useSpeech();
  const id = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const send = () => (reason.trim() ? onSend(reason) : setMissing(true));
  return (
    <div className="stack tight">
      <label htmlFor={id}>{t('second.reason')}</label>
      <Input.TextArea
        id={id}
        autoFocus
        rows={2}
        maxLength={500}
        value={reason}
        status={missing ? 'error' : ''}
        aria-invalid={missing}
        onChange={(event) => {
          setMissing(false);
          setReason(event.target.value);
        }}
      />
      {missing && (
        <p className="small danger-words" role="alert">
          {t('second.reasonMissing')}
        </p>
      )}
      <div className="row">
        <Button type="primary" onClick={send} loading={busy}>
          {t('second.decline')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </div>
  );
}

function send(id: string, verb: Verb, reason: string) {
  const params = { id };
  if (verb === 'decline') return api('POST', '/api/approvals/{id}/decline', { params, body: { reason } });
  if (verb === 'approve') return api('POST', '/api/approvals/{id}/approve', { params });
  return api('POST', '/api/approvals/{id}/withdraw', { params });
}
