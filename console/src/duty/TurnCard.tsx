import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { api } from '../api/api.ts';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';
import type { Opened } from './DutyDialogs.tsx';
import type { Turn } from './duty-queries.ts';

const opening = ['swap', 'handOver', 'end'] as const;

/** One turn: when, who, what it waits for, and what whoever looks may do with it. */
export function TurnCard({ turn, onOpen }: { turn: Turn; onOpen: (opened: Opened) => void }) {
  const speech = useSpeech();
  const { t } = speech;
  const decide = useDecide();
  const { swap, handover } = turn;
  return (
    <li className={turn.isNow ? 'duty-turn is-now' : 'duty-turn'}>
      <span className="num small quiet">
        {exactTime(turn.startsAt).slice(11, 16)}–{exactTime(turn.endsAt).slice(11, 16)}
      </span>
      <strong>{turn.staff.name}</strong>
      <span className="small quiet">{[turn.name, turn.team?.name].filter(Boolean).join(' · ')}</span>
      {turn.insteadOf && <span className="small">{t('duty.insteadOf', { name: turn.insteadOf.name })}</span>}
      {!turn.isThere && <span className="duty-mark is-bad">{t('duty.gone')}</span>}
      {turn.isNow && <span className="duty-mark">{t('duty.onDuty')}</span>}
      {turn.owesNote && <span className="duty-mark is-wait">{t('duty.owesNote')}</span>}
      {swap && <span className="duty-mark is-wait">{t('duty.asked', { name: swap.to.name })}</span>}
      {handover && (
        <details className="duty-note">
          <summary>
            {handover.confirmedBy
              ? t('duty.confirmedBy', { name: handover.confirmedBy })
              : t('duty.noteWaits')}
          </summary>
          <p>{handover.note}</p>
          <p className="small quiet">{sayTime(handover.writtenAt, serverNow(), speech)}</p>
        </details>
      )}
      {turn.may.length > 0 && (
        <span className="row wrap duty-may">
          {turn.may.includes('confirm') && handover && (
            <Button
              size="small"
              type="primary"
              loading={decide.isPending}
              onClick={() => decide.mutate({ confirm: handover.id })}
            >
              {t('duty.confirm')}
            </Button>
          )}
          {swap &&
            (['agree', 'decline', 'withdraw'] as const)
              .filter((one) => turn.may.includes(one))
              .map((one) => (
                <Button
                  key={one}
                  size="small"
                  type={one === 'agree' ? 'primary' : 'default'}
                  disabled={decide.isPending}
                  onClick={() => decide.mutate({ swap: swap.id, decision: decisions[one] })}
                >
                  {t(`duty.${one}`)}
                </Button>
              ))}
          {opening
            .filter((one) => turn.may.includes(one))
            .map((one) => (
              <Button
                key={one}
                size="small"
                type={one === 'handOver' ? 'primary' : 'text'}
                onClick={() => onOpen({ turn, what: one })}
              >
                {t(`duty.${one}`)}
              </Button>
            ))}
        </span>
      )}
    </li>
  );
}

const decisions = { agree: 'agreed', decline: 'declined', withdraw: 'withdrawn' } as const;

type Decided = { confirm: string } | { swap: string; decision: (typeof decisions)[keyof typeof decisions] };

function useDecide() {
  const { t } = useSpeech();
  const { message } = App.useApp();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (what: Decided) =>
      'confirm' in what
        ? api('POST', '/api/duty/handovers/{id}/confirm', { params: { id: what.confirm } })
        : api('POST', '/api/duty/swaps/{id}/decide', {
            params: { id: what.swap },
            body: { decision: what.decision },
          }),
    onError: (failure) => message.error(sentenceFor(failure, t)),
    onSettled: () => client.invalidateQueries({ queryKey: ['duty'] }),
  });
}
