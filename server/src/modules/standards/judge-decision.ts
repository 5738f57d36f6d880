import type { Static } from 'typebox';
import { type Label, label } from '../../directory/labels.ts';
import type { Process, Step } from '../../kernel/define-process.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { checkSteps } from '../../kernel/telling/steps.ts';
import { exceeds, laws } from '../../kernel/terms/laws.ts';
import { calendarNow, type Parameter, type ParameterBook, termsOf } from '../../kernel/terms/parameters.ts';
import { processIn } from '../../kernel/terms/process-in.ts';
import { findNumbers } from '../../platform/crypto/recognise.ts';
import { type FieldError, fail } from '../../platform/errors/fail.ts';
import { instantFrom } from '../../platform/time.ts';
import { factOfTarget, factsOf } from './facts-of.ts';
import type { DecisionTried } from './standard.schema.ts';

type Asked = Static<typeof DecisionTried> & { effectiveFrom?: string; note?: string };

/** A decision that may be made; its number is given when it is. */
export type Judged = Omit<Parameter, 'number'>;

const farthestYears = 3;

/** Throws request.invalid with a sentence for every field that cannot be. */
export function judgeDecision(kernel: Kernel, asked: Asked, now: Temporal.Instant): Judged {
  const known = kernel.processes.get(asked.process);
  if (!known) refuse([{ path: '/process', message: label('没有这个流程', 'There is no such process') }]);
  if (!Object.hasOwn(known!.clocks, asked.clock))
    refuse([{ path: '/clock', message: label('这个流程没有这个时限', 'This process has no such clock') }]);
  const effectiveFrom = from(asked.effectiveFrom, now);
  const faults = [
    ...factFaults(known!, asked),
    ...(effectiveFrom instanceof Temporal.Instant ? [] : [effectiveFrom]),
    ...noteFaults(asked.note),
  ];
  if (faults.length > 0) refuse(faults);
  const at = effectiveFrom as Temporal.Instant;
  const judged: Judged = {
    unitId: asked.unitId,
    process: asked.process,
    clock: asked.clock,
    facts: asked.facts,
    targetSeconds: asked.targetSeconds,
    calendar: asked.calendar,
    steps: asked.steps as Step[] | null,
    effectiveFrom: at,
  };
  if (asked.calendar !== null && !calendarNow(kernel.parameters.book, asked.unitId, asked.calendar, at))
    refuse([
      { path: '/calendar', message: label('这里没有这个日历', 'No calendar of this name is known here') },
    ]);
  const rest = outcomeFaults(kernel, judged, at);
  if (rest.length > 0) refuse(rest);
  return judged;
}

/** The book as it would be with one more decision, as its newest. */
export function bookWith(book: ParameterBook, decision: Judged): ParameterBook {
  return { ...book, parameters: [...book.parameters, { ...decision, number: book.head + 1 }] };
}

export const kernelWith = (kernel: Kernel, decision: Judged): Kernel => ({
  ...kernel,
  parameters: {
    book: bookWith(kernel.parameters.book, decision),
    reach: (head) => kernel.parameters.reach(head),
  },
});

const refuse = (fields: FieldError[]): never => fail('request.invalid', {}, fields);

function factFaults(process: Process, { clock, facts, targetSeconds }: Asked): FieldError[] {
  const known = factsOf(process);
  const by = factOfTarget(process, clock);
  const faults = Object.entries(facts).flatMap(([key, value]): FieldError[] => {
    const fact = known.find((one) => one.key === key);
    if (!fact)
      return [
        { path: `/facts/${key}`, message: label('不能按这一项区分', 'Cases are not told apart by this') },
      ];
    if (fact.values.some((one) => one.value === value)) return [];
    return [
      {
        path: `/facts/${key}`,
        message: label(`没有名为“${value}”的${fact.label.zh}`, `"${value}" is no ${fact.label.en}`),
      },
    ];
  });
  const target = known.find((one) => one.key === by);
  if (target && !facts[target.key]) {
    faults.push({
      path: `/facts/${target.key}`,
      message: label(
        `这一时限按“${target.label.zh}”区分，请指明是哪一种`,
        `This clock differs by ${target.label.en.toLowerCase()}: say which${targetSeconds === null ? '' : ' the target is for'}`,
      ),
    });
  }
  return faults;
}

function from(told: string | undefined, now: Temporal.Instant): Temporal.Instant | FieldError {
  if (!told) return now;
  const at = instantFrom(told).round('millisecond');
  const fault = (message: Label) => ({ path: '/effectiveFrom', message });
  if (Temporal.Instant.compare(at, now.subtract({ minutes: 1 })) < 0)
    return fault(label('生效时间不能早于现在', 'Nothing comes into force before now'));
  if (Temporal.Instant.compare(at, now.add({ hours: farthestYears * 366 * 24 })) > 0)
    return fault(
      label(`生效时间不能晚于${farthestYears}年以后`, `No later than ${farthestYears} years from now`),
    );
  return Temporal.Instant.compare(at, now) < 0 ? now : at;
}

// It stands for ever beside the decision, and nothing could take a number out of it again.
const noteFaults = (note: string | undefined): FieldError[] =>
  note && findNumbers(note).length > 0
    ? [
        {
          path: '/note',
          message: label(
            '说明会一直保留，请不要写电话、证件等号码',
            'The note stays for ever: leave phone, ID and card numbers out',
          ),
        },
      ]
    : [];

/** What would be wrong with the terms that come out of it: steps that come too early, a promise longer than the law's. */
function outcomeFaults(kernel: Kernel, judged: Judged, at: Temporal.Instant): FieldError[] {
  const trial = kernelWith(kernel, judged);
  const process = processIn(trial, { projectId: judged.unitId, process: judged.process }, at);
  const terms = termsOf(process, judged.clock, judged.facts);
  const path = judged.targetSeconds === null && judged.steps !== null ? '/steps' : '/targetSeconds';
  const steps = checkSteps(terms.steps, [terms.seconds]).map((one) => ({
    path: judged.steps === null ? path : `/steps${one.path}`,
    message: one.problem,
  }));
  const { law } = process.clocks[judged.clock]!;
  const decided = termsOf(withoutLaw(process, judged.clock), judged.clock, judged.facts);
  if (!law || (judged.targetSeconds === null && judged.calendar === null)) return steps;
  if (!exceeds(decided.calendar, decided.seconds, law.seconds)) return steps;
  const { label: name, source } = laws[law.law];
  const days = law.seconds / 86_400;
  return [
    ...steps,
    {
      path: judged.targetSeconds === null ? '/calendar' : '/targetSeconds',
      message: label(
        `最长可能超过${name.zh}的 ${days} 天（${source.zh}）`,
        `Could take longer than the ${days} days of the ${name.en} (${source.en})`,
      ),
    },
  ];
}

const withoutLaw = (process: Process, clock: string): Process => ({
  ...process,
  clocks: { ...process.clocks, [clock]: { ...process.clocks[clock]!, law: null } },
});
