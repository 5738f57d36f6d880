import { ask } from '../api/ask.ts';
import { FormDialog } from '../form/FormDialog.tsx';
import { filledIn } from '../form/form-values.ts';
import { dateOf, daysLater } from '../time/days.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';
import { endSchema, noteSchema, shiftFrom, shiftSchema, swapSchema } from './duty-forms.ts';
import type { Roster, Turn } from './duty-queries.ts';

const dutyKeys = ['duty'];

const today = () => dateOf(serverNow());

/** A turn that has begun stays in the roster. */
const firstWithout = ({ day, startsAt }: Turn) => {
  const isBegun = day === today() && Date.parse(startsAt) <= serverNow();
  if (isBegun) return daysLater(day, 1);
  return day > today() ? day : today();
};

export function PlanShift({ roster, onClose }: { roster: Roster; onClose: () => void }) {
  const { t } = useSpeech();
  return (
    <FormDialog
      refreshes={dutyKeys}
      id="plan-shift"
      title={t('duty.plan')}
      schema={shiftSchema}
      initial={{ firstDay: today(), days: 'daily', starts: '18:00', ends: '09:00' }}
      place={{ projectId: roster.project.id, caseId: null }}
      submit={t('duty.plan')}
      send={(values) =>
        ask('POST', '/api/duty/shifts', {
          body: { project: roster.project.id, ...shiftFrom(filledIn(shiftSchema, values)) },
        })
      }
      onClose={onClose}
      told={t('duty.plan')}
    />
  );
}

/** What is being done with one turn. */
export interface Opened {
  turn: Turn;
  what: 'swap' | 'handOver' | 'end';
}

interface OfTurn {
  turn: Turn;
  onClose: () => void;
}

export function TurnDialog(props: { opened: Opened; roster: Roster; onClose: () => void }) {
  const { opened, roster, onClose } = props;
  const { turn, what } = opened;
  if (what === 'swap') return <Swap turn={turn} roster={roster} onClose={onClose} />;
  return what === 'end' ? (
    <EndShift turn={turn} onClose={onClose} />
  ) : (
    <HandOver turn={turn} onClose={onClose} />
  );
}

const whichTurn = (turn: Turn) => `${turn.day} ${turn.name} ${turn.staff.name}`;

function Swap({ turn, roster, onClose }: OfTurn & { roster: Roster }) {
  const { t } = useSpeech();
  return (
    <FormDialog
      refreshes={dutyKeys}
      id="swap-turn"
      title={t('duty.swap')}
      intro={`${whichTurn(turn)}${t(roster.mayManage ? 'duty.swapAtOnce' : 'duty.swapWaits')}`}
      schema={swapSchema}
      place={{ projectId: roster.project.id, caseId: null }}
      submit={t('duty.swap')}
      send={({ to }) => ask('POST', '/api/duty/swaps', { body: { shift: turn.shiftId, day: turn.day, to } })}
      onClose={onClose}
      told={t('duty.swap')}
    />
  );
}

function HandOver({ turn, onClose }: OfTurn) {
  const { t } = useSpeech();
  return (
    <FormDialog
      refreshes={dutyKeys}
      id="hand-over"
      title={t('duty.handOver')}
      intro={whichTurn(turn)}
      schema={noteSchema}
      submit={t('duty.handOver')}
      send={({ note }) =>
        ask('POST', '/api/duty/handovers', { body: { shift: turn.shiftId, day: turn.day, note } })
      }
      onClose={onClose}
      told={t('duty.handOver')}
    />
  );
}

function EndShift({ turn, onClose }: OfTurn) {
  const { t } = useSpeech();
  return (
    <FormDialog
      refreshes={dutyKeys}
      id="end-shift"
      title={t('duty.end')}
      intro={`${whichTurn(turn)}${t('duty.endHelp')}`}
      schema={endSchema}
      initial={{ day: firstWithout(turn) }}
      submit={t('duty.end')}
      danger
      send={({ day }) => ask('POST', `/api/duty/shifts/${turn.shiftId}/end`, { body: { day } })}
      onClose={onClose}
      told={t('duty.end')}
    />
  );
}
