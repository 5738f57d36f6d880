import { expect, test } from 'vitest';
import { type Draft, decisionOf, lacksIn } from './decision.ts';

const draft: Draft = {
  only: {},
  setTarget: true,
  amount: 2,
  amountIn: 'hours',
  setCalendar: false,
  calendar: 'always',
  setSteps: true,
  steps: [
    { key: 'half', moment: 'at', amount: 50, tell: ['supervisor'], rest: {} },
    { key: 'late', moment: 'past', amount: 30, tell: ['manager'], rest: {} },
  ],
  effectiveFrom: null,
  note: '',
  applyTo: 'new',
};

test('an emptied number is missing, and neither taken for "as above" nor for nought', () => {
  expect(lacksIn(draft)).toEqual([]);
  const [half, late] = draft.steps;
  const emptied = { ...draft, amount: null, steps: [half!, { ...late!, amount: null }] };
  expect(lacksIn(emptied)).toEqual(['/targetSeconds', '/steps/1']);
  expect(lacksIn({ ...emptied, setTarget: false, setSteps: false })).toEqual([]);
});

test('what this unit leaves to those above is sent as nothing, the rest in seconds and shares', () => {
  const about = { process: 'repair', clock: 'visit', facts: {} };
  expect(decisionOf('unit', about, draft)).toMatchObject({
    targetSeconds: 7200,
    calendar: null,
    steps: [
      { key: 'half', at: 0.5 },
      { key: 'late', past: { seconds: 1800 } },
    ],
  });
});
