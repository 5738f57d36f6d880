import type { Static } from 'typebox';
import { label } from '../../directory/labels.ts';
import type { Process, Step } from '../../kernel/define-process.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { checkSteps } from '../../kernel/telling/steps.ts';
import { exceeds, laws } from '../../kernel/terms/laws.ts';
import { calendarNow, type Parameter, termsOf } from '../../kernel/terms/parameters.ts';
import { processIn } from '../../kernel/terms/process-in.ts';
import { numberFaults } from '../../platform/crypto/refuse-numbers.ts';
import { type FieldError, fail } from '../../platform/errors/fail.ts';
import { factOfTarget, factsOf } from '../decisions/facts-of.ts';
import { inForceFrom } from '../decisions/in-force-from.ts';
import { outOfReach } from '../decisions/out-of-reach.ts';
import { kernelWithBook } from '../decisions/try-on-running.ts';
import type { DecisionTried } from './standard.schema.ts';

type Asked = Static<typeof DecisionTried> & { effectiveFrom?: string; note?: string };

/** A decision that may be made; its number is given when it is. */
export type Judged = Omit<Parameter, 'number'>;

/** Throws request.invalid with a sentence for every field that cannot be. */
export function judgeDecision(kernel: Kernel, asked: Asked, now: Temporal.Instant): Judged {
  const known = kernel.processes.get(asked.process);
  if (!known) refuse([{ path: '/process', message: label('没有这个流程', 'There is no such process') }]);
  if (!Object.hasOwn(known!.clocks, asked.clock))
    refuse([{ path: '/clock', message: label('这个流程没有这个时限', 'This process has no such clock') }]);
  const from = inForceFrom(asked.effectiveFrom, now);
  const faults = [...factFaults(known!, asked), ...from.faults, ...numberFaults({ '/note': asked.note })];
  if (faults.length > 0) refuse(faults);
  const { at } = from;
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
  const trial = kernelWith(kernel, judged);
  const rest = [...outcomeFaults(trial, judged), ...reachFaults(trial, judged)];
  if (rest.length > 0) refuse(rest);
  return judged;
}

/** The kernel as it would be with one more decision, as the newest of its book. */
export function kernelWith(kernel: Kernel, decision: Judged): Kernel {
  const { book } = kernel.parameters;
  const parameters = [...book.parameters, { ...decision, number: book.head + 1 }];
  return kernelWithBook(kernel, { ...book, parameters });
}

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

/** What would be wrong with the terms that come out of it: steps that come too early, a promise longer than the law's. */
function outcomeFaults(trial: Kernel, judged: Judged): FieldError[] {
  const at = judged.effectiveFrom;
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

/** A promise that its calendar never has the time for: no case could be opened under it. */
function reachFaults(trial: Kernel, judged: Judged): FieldError[] {
  const { unitId, process, clock, targetSeconds, effectiveFrom } = judged;
  const found = outOfReach(trial, unitId, effectiveFrom, (one, other) => one === process && other === clock);
  if (!found) return [];
  const { unit, length } = found;
  return [
    {
      path: targetSeconds === null ? '/calendar' : '/targetSeconds',
      message: label(
        `“${unit}”的工作日历五年内也走不完 ${length.zh}`,
        `In the calendar of ${unit}, ${length.en} would not have passed within five years`,
      ),
    },
  ];
}

const withoutLaw = (process: Process, clock: string): Process => ({
  ...process,
  clocks: { ...process.clocks, [clock]: { ...process.clocks[clock]!, law: null } },
});
