import { expect, test } from 'vitest';
import { makeStrictCheck } from '../../platform/http/check-against.ts';
import { hours, minutes } from '../../platform/time.ts';
import { always } from '../clocks/calendar.ts';
import { foldClocks } from '../clocks/clock.ts';
import { nextSteps } from '../clocks/next-steps.ts';
import type { Process, Step } from '../define-process.ts';
import { checkSteps, StepList } from './steps.ts';

const breach: Step = { key: 'breach', at: 1, tell: 'supervisor' };

test.each<[string, Step[], string[]]>([
  ['a list without a breach', [{ key: 'warn', at: 0.5, tell: 'holder' }], ['']],
  ['two breaches', [breach, breach], ['', '/1/key']],
  ['a step called something else at 100 %', [breach, { ...breach, key: 'late' }], ['/1/at']],
  ['a step without a time', [breach, { key: 'late', tell: 'manager' }], ['/1']],
  ['a step with two times', [breach, { key: 'late', at: 2, past: hours(1), tell: 'manager' }], ['/1']],
  ['nobody to tell', [{ ...breach, tell: [] }], ['/0/tell']],
  ['a day of quiet', [{ ...breach, quiet: { from: '08:00', to: '08:00' } }], ['/0/quiet']],
  ['repeats without end', [{ ...breach, repeat: { every: hours(1), most: 1000 } }], ['/0/repeat']],
  [
    'what would come before the clock',
    [{ key: 'soon', before: hours(4), tell: 'holder' }, breach],
    ['/0/before'],
  ],
])('refused, with its place: %s', (_, steps, paths) => {
  expect(checkSteps(steps, [7200]).map(({ path }) => path)).toEqual(paths);
});

test('a list with everything in it may come in a request, and a word nobody knows may not', () => {
  const whole = {
    key: 'late',
    past: { seconds: 7200 },
    tell: ['onDuty', 'chain', 'centre'],
    does: 'reassignToDuty',
    repeat: { every: { seconds: 1800 }, most: 3 },
    quiet: { from: '22:00', to: '07:00' },
    channels: ['sms'],
  };
  const check = makeStrictCheck(StepList);
  const first = { key: 'breach', at: 1, tell: ['holder'] };
  expect(check([first, whole])).toBeNull();
  expect(checkSteps([first, whole] as Step[])).toEqual([]);
  expect(check([first, { ...whole, tell: ['everybody'] }])).not.toBeNull();
});

const noon = Temporal.Instant.from('2026-03-02T04:00:00Z');
const at = (time: number) => noon.add({ minutes: time });

/** Lets everything due by a minute speak, each step once after the other; answers the keys with their minutes. */
function spoken(steps: Step[], until: number, acknowledge?: { minute: number; steps: string[] }) {
  const process = {
    key: 'test',
    clocks: { done: { calendar: always, steps } },
  } as unknown as Process;
  const mark = {
    key: 'done',
    is: 'counting' as const,
    target: 3600,
    policy: 'test@1',
    calendar: always.ref,
    run: 1,
  };
  const told = (kind: string, minute: number, data: object) => ({
    kind,
    occurredAt: at(minute),
    recordedAt: at(minute),
    clocks: [mark],
    data,
  });
  const events = [told('opened', 0, {})];
  const said: [string, number][] = [];
  for (;;) {
    const [next] = nextSteps(process, foldClocks(events, at(until)));
    const minute = next ? (next.fireAt.epochMilliseconds - noon.epochMilliseconds) / 60_000 : Infinity;
    if (acknowledge && minute >= acknowledge.minute) {
      events.push(
        told('acknowledged', acknowledge.minute, { clock: 'done', acknowledged: acknowledge.steps }),
      );
      acknowledge = undefined;
      continue;
    }
    if (!next || minute > until) return said;
    said.push([next.step.key, minute]);
    events.push(told('clockWarned', minute, { clock: 'done', step: next.step.key }));
  }
}

test('steps come by share, after, before and past, in the order of time whatever the order of the list', () => {
  const steps: Step[] = [
    { key: 'late', past: minutes(30), tell: 'centre' },
    breach,
    { key: 'close', before: minutes(10), tell: 'holder' },
    { key: 'half', at: 0.5, tell: 'holder' },
    { key: 'early', after: minutes(5), tell: 'holder' },
  ];
  expect(spoken(steps, 500)).toEqual([
    ['early', 5],
    ['half', 30],
    ['close', 50],
    ['breach', 60],
    ['late', 90],
  ]);
});

// https://github.com/glpi-project/glpi/issues/1996 - a level that mails for ever.
test('what nobody acknowledges is said again so many times, and then no more', () => {
  const steps: Step[] = [{ ...breach, repeat: { every: minutes(15), most: 2 } }];
  expect(spoken(steps, 5000)).toEqual([
    ['breach', 60],
    ['breach', 75],
    ['breach', 90],
  ]);
});

// https://github.com/glpi-project/glpi/issues/5319 - only the first level ever ran.
test('repeating one step silences none of the others', () => {
  const steps: Step[] = [
    { key: 'half', at: 0.5, tell: 'holder', repeat: { every: minutes(20), most: 3 } },
    breach,
    { key: 'late', past: minutes(5), tell: 'manager' },
  ];
  expect(spoken(steps, 500)).toEqual([
    ['half', 30],
    ['half', 50],
    ['breach', 60],
    ['late', 65],
    ['half', 70],
    ['half', 90],
  ]);
});

test('acknowledging stops the repetitions of that step, and of no other', () => {
  const steps: Step[] = [
    { ...breach, repeat: { every: minutes(10), most: 5 } },
    { key: 'late', past: minutes(25), tell: 'manager', repeat: { every: minutes(30), most: 1 } },
  ];
  expect(spoken(steps, 500, { minute: 72, steps: ['breach'] })).toEqual([
    ['breach', 60],
    ['breach', 70],
    ['late', 85],
    ['late', 115],
  ]);
});
