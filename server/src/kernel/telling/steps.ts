import { Type } from 'typebox';
import { type Label, label } from '../../directory/labels.ts';
import type { MessageChannel, Recipient, Step, StepDeed } from '../define-process.ts';

export const recipientLabels: Readonly<Record<Recipient, Label>> = {
  holder: label('承办人（无人时为班组）', 'Holder, or his team'),
  onDuty: label('当班人员', 'Whoever is on duty'),
  supervisor: label('客服主管', 'Supervisor'),
  manager: label('物业经理', 'Project manager'),
  chain: label('逐级上级', 'The next one up'),
  centre: label('城市或集团中心', 'City or group centre'),
};

export const deedLabels: Readonly<Record<StepDeed, Label>> = {
  reassignToDuty: label('改派给当班人员', 'Give it to whoever is on duty'),
  reassignToTeam: label('退回班组', 'Give it back to the team'),
  raise: label('升一级', 'Raise it by one rung'),
};

const channelLabels: Readonly<Record<MessageChannel, Label>> = {
  sms: label('短信', 'Text message'),
  wecom: label('企业微信', 'WeCom'),
  call: label('电话', 'Phone call'),
};

const mostRepeats = 20;

const oneOf = <Key extends string>(labels: Readonly<Record<Key, Label>>) =>
  Type.Unsafe<Key>(Type.String({ enum: Object.keys(labels) }));
const Time = Type.Object({ seconds: Type.Integer({ minimum: 60, maximum: 63_072_000 }) });
const Hour = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' });

/** A list of steps as a request may carry it; what a schema cannot say, checkSteps does. */
export const StepList = Type.Array(
  Type.Object({
    key: Type.String({ pattern: '^[a-z][A-Za-z0-9]{0,39}$' }),
    at: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 10 })),
    after: Type.Optional(Time),
    before: Type.Optional(Time),
    past: Type.Optional(Time),
    tell: Type.Array(oneOf(recipientLabels), { minItems: 1, maxItems: 6, uniqueItems: true }),
    does: Type.Optional(oneOf(deedLabels)),
    repeat: Type.Optional(
      Type.Object({ every: Time, most: Type.Integer({ minimum: 1, maximum: mostRepeats }) }),
    ),
    quiet: Type.Optional(Type.Object({ from: Hour, to: Hour })),
    channels: Type.Optional(Type.Array(oneOf(channelLabels), { maxItems: 3, uniqueItems: true })),
  }),
  { minItems: 1, maxItems: 12 },
);

export interface StepProblem {
  /** Where in the list, `/2/before`. */
  path: string;
  problem: Label;
}

/**
 * What is wrong with a list of steps, each with its place; empty when it can be used. `targets` are the seconds the clock
 * may have (by its facts): a step that would come before the clock begins, or a promise without its breach, is refused.
 */
export function checkSteps(steps: readonly Step[], targets: readonly number[] = []): StepProblem[] {
  const breaches = steps.filter(({ key }) => key === 'breach');
  const shortest = Math.min(...targets);
  return [
    ...(breaches.length === 1 && breaches[0]!.at === 1 ? [] : [{ path: '', problem: noBreach }]),
    ...steps.flatMap((step, i) => [
      ...(steps.findIndex(({ key }) => key === step.key) < i
        ? [{ path: `/${i}/key`, problem: label('步骤标识重复', 'Two steps have the same key') }]
        : []),
      ...checkStep(step, shortest).map(([field, problem]) => ({ path: `/${i}${field}`, problem })),
    ]),
  ];
}

const noBreach = label(
  '须有且只有一个名为 breach 的步骤，正好在 100% 处：它就是超时',
  'Exactly one step is called breach and stands at 100 %: it is the broken promise',
);

const moments = ['at', 'after', 'before', 'past'] as const;

function* checkStep(step: Step, shortest: number): Generator<[string, Label]> {
  const said = moments.filter((key) => step[key] !== undefined);
  if (said.length !== 1) {
    yield [
      '',
      label(
        '时间只能用一种方式写：比例、开始后、到期前或到期后',
        'Say in one way when: a share, after, before or past',
      ),
    ];
  }
  if (step.at !== undefined && !(step.at > 0))
    yield ['/at', label('比例须大于零', 'A share is more than nothing')];
  if (step.at === 1 && step.key !== 'breach') {
    yield [
      '/at',
      label('100% 处的步骤就是超时，标识须为 breach', 'What stands at 100 % is the breach and is called so'),
    ];
  }
  if (step.before && step.before.seconds >= shortest) {
    yield [
      '/before',
      label('早于时限开始：提前量须短于目标', 'Would come before the clock begins: less than the target'),
    ];
  }
  if ([step.tell].flat().length === 0) yield ['/tell', label('须通知到人', 'Somebody has to be told')];
  if (
    step.repeat &&
    (step.repeat.every.seconds < 60 || !(step.repeat.most >= 1 && step.repeat.most <= mostRepeats))
  ) {
    yield [
      '/repeat',
      label(
        '重复须有间隔（至少一分钟）和次数（1 至 20）',
        'Repeats need a pause of a minute or more, and a number from 1 to 20',
      ),
    ];
  }
  if (step.quiet && step.quiet.from === step.quiet.to) {
    yield ['/quiet', label('免打扰不能是全天', 'Quiet hours cannot be the whole day')];
  }
}
