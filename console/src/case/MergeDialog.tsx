import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Checkbox, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { duplicatesQuery } from '../api/family-queries.ts';
import type { CaseDetail } from '../api/shapes.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';
import { CaseLookup } from './CaseLookup.tsx';
import { DuplicateWords } from './DuplicateWords.tsx';
import { MergeOutcome } from './MergeOutcome.tsx';
import { useCommand } from './use-command.ts';
import './merge.css';

interface Chosen {
  id: string;
  number: string;
}

interface Seen {
  version: number;
  sources: { id: string; version: number }[];
}

const most = 10;

/** Which other cases are the same matter, which of them goes on, and what that does to its clocks; then asked once. */
export function MergeDialog({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const { t } = useSpeech();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [chosen, choose] = useState<Chosen[]>([]);
  const [kept, keep] = useState(detail.id);
  const [reason, setReason] = useState('');
  const { send, isUnanswered } = useCommand<Seen>();
  const near = useQuery(duplicatesQuery(detail.id));
  const proposed = near.data ?? [];
  const all: Chosen[] = [{ id: detail.id, number: detail.number }, ...chosen];
  const survivor = all.find(({ id }) => id === kept) ?? all[0]!;
  const sources = all.filter(({ id }) => id !== survivor.id).map(({ id }) => id);
  const asked = { survivor: survivor.id, sources, reason: reason.trim() };
  const waits = isUnanswered(asked);
  const preview = useQuery({
    queryKey: ['case', survivor.id, 'merge', sources],
    queryFn:
      // What was sent may be done by now, and its answer lost: the page goes on showing what was sent.
      sources.length > 0 && !waits
        ? ({ signal }) =>
            api('POST', '/api/cases/{id}/merge/preview', {
              params: { id: survivor.id },
              body: { sources },
              signal,
            })
        : skipToken,
    gcTime: 0,
  });
  const outcome = sources.length > 0 ? preview.data : undefined;
  const merging = useMutation({
    mutationFn: () =>
      send(
        asked,
        () => ({
          version: outcome!.survivor.version,
          sources: outcome!.ends.map(({ id, version }) => ({ id, version })),
        }),
        (command) =>
          api('POST', '/api/cases/{id}/merge', {
            params: { id: asked.survivor },
            body: { ...command, ...(asked.reason ? { reason: asked.reason } : {}) },
          }),
      ),
    onSuccess: (answer) => {
      client.setQueryData(['case', answer.id], answer);
      for (const { id } of all) if (id !== answer.id) client.invalidateQueries({ queryKey: ['case', id] });
      client.invalidateQueries({ queryKey: ['cases'] });
      message.success(t('merge.done', { number: answer.number }));
      onClose();
      if (answer.id !== detail.id) navigate({ to: '/cases/$caseId', params: { caseId: answer.id } });
    },
  });
  const toggle = (one: Chosen, on: boolean) => {
    merging.reset();
    choose(on ? [...chosen, { id: one.id, number: one.number }] : chosen.filter(({ id }) => id !== one.id));
    if (!on && kept === one.id) keep(detail.id);
  };
  const others = chosen.filter(({ id }) => !proposed.some((one) => one.id === id));
  const failed = merging.error ?? near.error ?? preview.error;
  return (
    <Modal
      open
      title={t('merge.title')}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      // A key that slipped must not take with it what was chosen and typed.
      keyboard={chosen.length === 0}
      width={640}
      destroyOnHidden
    >
      <div className="stack">
        <p className="quiet">{t('merge.about')}</p>
        {failed && (
          <p className="stale" role="alert">
            {sentenceFor(failed, t)}
          </p>
        )}
        <section className="stack tight" aria-labelledby="merge-near">
          <h3 id="merge-near">{t('merge.candidates')}</h3>
          {near.data && proposed.length === 0 && <p className="quiet">{t('merge.none')}</p>}
          <ul className="stack tight">
            {proposed.map((one) => (
              <li key={one.id}>
                <Checkbox
                  checked={chosen.some(({ id }) => id === one.id)}
                  disabled={chosen.length >= most && !chosen.some(({ id }) => id === one.id)}
                  onChange={(event) => toggle(one, event.target.checked)}
                >
                  <DuplicateWords duplicate={one} />
                </Checkbox>
              </li>
            ))}
          </ul>
        </section>
        <CaseLookup
          id="merge-find"
          label={t('merge.find')}
          placeholder={t('merge.findPlaceholder')}
          except={all.map(({ id }) => id)}
          disabled={chosen.length >= most}
          onChoose={(one) => toggle(one, true)}
        />
        {others.length > 0 && (
          <ul className="row wrap tight" aria-label={t('merge.chosen')}>
            {others.map((one) => (
              <li key={one.id} className="merge-chosen row tight">
                <span className="num">{one.number}</span>
                <Button
                  size="small"
                  type="text"
                  aria-label={t('merge.drop', { number: one.number })}
                  onClick={() => toggle(one, false)}
                >
                  {t('common.remove')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {chosen.length > 0 && (
          <>
            <fieldset className="stack tight merge-keep">
              <legend>{t('merge.keep')}</legend>
              <Radio.Group
                value={survivor.id}
                onChange={(event) => keep(event.target.value)}
                options={all.map(({ id, number }) => ({
                  value: id,
                  label: t(id === detail.id ? 'merge.keepThis' : 'merge.keepOther', { number }),
                }))}
              />
            </fieldset>
            {outcome && <MergeOutcome outcome={outcome} />}
            <div>
              <label htmlFor="merge-reason">{t('merge.reason')}</label>
              <Input.TextArea
                id="merge-reason"
                value={reason}
                maxLength={500}
                autoSize={{ minRows: 1, maxRows: 4 }}
                onChange={(event) => setReason(event.target.value)}
              />
            </div>
          </>
        )}
        <div className="row wrap">
          <Button
            type="primary"
            loading={merging.isPending}
            disabled={!waits && (!outcome || outcome.hindrances.length > 0 || preview.isFetching)}
            onClick={() => merging.mutate()}
          >
            {t('merge.submit')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <span className="small quiet">{t('merge.notUndone')}</span>
        </div>
      </div>
    </Modal>
  );
}
