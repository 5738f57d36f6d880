import { lateBounds, type Tallied } from '../../kernel/timers/timer-tally.ts';
import type { ClockState } from './clock-state.ts';

export const prometheusType = 'text/plain; version=0.0.4; charset=utf-8';

/** In the text format of Prometheus: numbers of the whole house, no names, no ids. */
export function asPrometheus({ clocks, tallied }: { clocks: ClockState; tallied: Tallied }): string {
  let within = 0;
  const buckets = lateBounds.map((bound, i) => {
    within += tallied.lateBy[i] ?? 0;
    return `nuanju_timer_lateness_seconds_bucket{le="${bound / 1000}"} ${within}`;
  });
  const lines = [
    ...metric(
      'nuanju_timers_armed',
      'gauge',
      'Cases with a clock that has something to say one day',
      clocks.armed,
    ),
    ...metric('nuanju_timers_due', 'gauge', 'Of those, due now; counting ends at 1000', clocks.due),
    ...metric(
      'nuanju_timers_behind_seconds',
      'gauge',
      'How long the longest due has waited, where that is more than a round of the worker',
      clocks.behindSeconds,
    ),
    ...metric('nuanju_timers_fired_total', 'counter', 'Clocks that have spoken', tallied.fired),
    ...metric(
      'nuanju_timer_faults_total',
      'counter',
      'Times a clock could not speak and was put off',
      tallied.faults,
    ),
    ...metric('nuanju_timer_workers', 'gauge', 'Workers seen looking within two minutes', tallied.workers),
    '# HELP nuanju_timer_lateness_seconds From when a clock could speak until it did',
    '# TYPE nuanju_timer_lateness_seconds histogram',
    ...buckets,
    `nuanju_timer_lateness_seconds_bucket{le="+Inf"} ${tallied.fired}`,
    `nuanju_timer_lateness_seconds_sum ${tallied.lateMs / 1000}`,
    `nuanju_timer_lateness_seconds_count ${tallied.fired}`,
    ...metric(
      'nuanju_messages_waiting',
      'gauge',
      'Messages not handed on yet; counting ends at 1000',
      clocks.waitingMessages,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

const metric = (name: string, type: 'gauge' | 'counter', help: string, value: number): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
  `${name} ${value}`,
];
