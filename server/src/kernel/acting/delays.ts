import type { TObject } from 'typebox';
import type { Actor } from '../../directory/actor.ts';
import { type Label, label } from '../../directory/labels.ts';
import { fail } from '../../platform/errors/fail.ts';
import { instantFrom, toldTime } from '../../platform/time.ts';
import type { CaseSnapshot, EventRow } from '../case.ts';
import { type Clock, clocksAt } from '../clocks/clock.ts';
import { lengthInWords } from '../clocks/length-in-words.ts';
import type { DelayPolicy, Process } from '../define-process.ts';
import { fieldsOf } from '../forms.ts';
import { laws } from '../terms/laws.ts';
import { andWhoMayGoOn, limitsFor } from './limits.ts';

type Policy = DelayPolicy<string, string>;

/** Which clock gets which time, by what was filled in; null where the action agrees none. */
export function agreementIn(
  { delays }: Process,
  key: string,
  input: Record<string, unknown>,
): { clock: string; at: number } | null {
  if (!delays || key !== delays.action) return null;
  const at = instantFrom(String(input[delays.until])).epochMilliseconds;
  return { clock: clockMeant(delays, input), at };
}

const clockMeant = ({ clock }: Policy, input: Record<string, unknown>): string =>
  typeof clock === 'string' ? clock : String(input[clock.by]);

/** The clocks for which a later time can be agreed at all. */
export function clocksThatMayMove({ delays, actions }: Process): string[] {
  if (!delays) return [];
  if (typeof delays.clock === 'string') return [delays.clock];
  const { by } = delays.clock;
  const field = Object.fromEntries(fieldsOf(actions[delays.action]?.input))[by] as { enum: string[] };
  return field.enum;
}

/** How often a later time has been agreed for a clock, here and in the case of which this one is a part. */
export function timesAgreed({ delays }: Process, clock: string, events: readonly EventRow[]): number {
  const before = events[0]?.data.usedUp?.agreed[clock] ?? 0;
  if (!delays) return before;
  const here = events.filter(
    ({ action, data }) => action === delays.action && clockMeant(delays, data.input ?? {}) === clock,
  );
  return before + here.length;
}

/** Of the clocks that run, those for which this actor may still agree a later time; or why there is none. */
export function clocksLeft(
  process: Process,
  actor: Actor,
  { case: row, events }: CaseSnapshot,
  clocks: readonly Clock[],
): Clock[] | Label {
  const may = clocksThatMayMove(process);
  const running = clocks.filter((clock) => clock.counting && may.includes(clock.key));
  if (running.length === 0) return label('现在没有正在计时的承诺', 'No promise is running at the moment');
  const kept = running.filter((clock) => clock.state !== 'breached');
  if (kept.length === 0) return tooLate;
  const lawful = kept.filter((clock) => !lawLeavesNothing(process, clock));
  if (lawful.length === 0) return beyondLaw(process, kept[0]!);
  const limits = limitsFor(process.delays!, actor, row);
  const left = lawful.filter((clock) => timesAgreed(process, clock.key, events) < limits.most);
  if (left.length > 0) return left;
  const others = andWhoMayGoOn(process.delays!, limits);
  return label(
    `最多约定延期 ${limits.most} 次，已经用完${others.zh}`,
    `A later time may be agreed ${limits.most === 1 ? 'once' : `${limits.most} times`}, and has been${others.en}`,
  );
}

/** Until when a law lets this promise be kept, however much more the customer would grant; null where none holds. */
const lawfulUntil = ({ clocks }: Process, { key, startedAt }: Clock): Temporal.Instant | null => {
  const law = clocks[key]?.law;
  return law ? startedAt.add({ seconds: law.seconds }) : null;
};

function lawLeavesNothing(process: Process, clock: Clock): boolean {
  const last = lawfulUntil(process, clock);
  return last !== null && clock.dueAt !== null && Temporal.Instant.compare(last, clock.dueAt) <= 0;
}

function beyondLaw({ clocks }: Process, { key }: Clock): Label {
  const { law, seconds } = clocks[key]!.law!;
  const { label: name, source } = laws[law];
  const far = lengthInWords(seconds);
  return label(
    `${name.zh}只给 ${far.zh}（${source.zh}），不能约定得更晚`,
    `The ${name.en} leaves ${far.en} (${source.en}): nothing later can be agreed`,
  );
}

const tooLate = label(
  '承诺的时间已过，不能再约定延期，只能向客户致歉并说明',
  'The promise is broken already: no new time can be agreed for it, you can only apologise and explain',
);

/** Why this actor may not agree a later time, whatever he fills in; null where he may. */
export function reasonNotToDelay(
  process: Process,
  key: string,
  actor: Actor,
  snapshot: CaseSnapshot,
  now: Temporal.Instant,
): Label | null {
  if (key !== process.delays?.action) return null;
  const left = clocksLeft(process, actor, snapshot, clocksAt(snapshot.case.clocks, now));
  return Array.isArray(left) ? null : left;
}

/** The form with only those promises in it for which a later time can be agreed now. */
export function formOfDelay({ delays }: Process, form: TObject, left: readonly Clock[]): TObject {
  if (!delays || typeof delays.clock === 'string') return form;
  const { by } = delays.clock;
  const field = form.properties[by] as unknown as { labels: Record<string, Label> };
  const keys = left.map((clock) => clock.key);
  const labels = Object.fromEntries(keys.map((one) => [one, field.labels[one]]));
  const narrowed = { ...field, enum: keys, labels, ...(keys.length === 1 ? { default: keys[0] } : {}) };
  return { ...form, properties: { ...form.properties, [by]: narrowed } } as unknown as TObject;
}

/** Refuses a time that is none to agree: too late, backwards, too far, or told when nobody can have been told. */
export function refuseDelay(
  process: Process,
  key: string,
  actor: Actor,
  snapshot: CaseSnapshot,
  { input, at, now }: { input: Record<string, unknown>; at: Temporal.Instant; now: Temporal.Instant },
): void {
  const agreed = agreementIn(process, key, input);
  if (!agreed) return;
  const delays = process.delays!;
  const { case: row, events } = snapshot;
  const refuse = (field: string, message: Label) =>
    fail('request.invalid', {}, [{ path: `/${field}`, message }]);
  const promise = typeof delays.clock === 'string' ? delays.until : delays.clock.by;
  // Asked at `now`, not when it is said to have been agreed: nobody talks himself out of a broken promise afterwards.
  const clock = clocksAt(row.clocks, now).find((one) => one.key === agreed.clock);
  if (!clock?.counting || !clock.dueAt || !clock.originalDueAt)
    fail('request.invalid', {}, [{ path: `/${promise}`, message: notRunning }]);
  if (clock.state === 'breached') refuse(promise, tooLate);
  const limits = limitsFor(delays, actor, row);
  const others = andWhoMayGoOn(delays, limits);
  const times = timesAgreed(process, clock.key, events);
  if (times >= limits.most)
    refuse(
      promise,
      label(
        `这项承诺最多约定延期 ${limits.most} 次${others.zh}`,
        `For this promise a later time may be agreed ${limits.most} times at the most${others.en}`,
      ),
    );
  if (agreed.at <= clock.dueAt.epochMilliseconds) refuse(delays.until, notLater);
  const last = lawfulUntil(process, clock);
  if (last && agreed.at > last.epochMilliseconds) refuse(delays.until, beyondLaw(process, clock));
  const beyond = (agreed.at - clock.originalDueAt.epochMilliseconds) / 1000;
  if (beyond > limits.longest.seconds) {
    const far = lengthInWords(limits.longest.seconds);
    refuse(
      delays.until,
      label(
        `最多比原承诺晚 ${far.zh}${others.zh}`,
        `At the most ${far.en} later than first promised${others.en}`,
      ),
    );
  }
  const told =
    input[delays.told] === undefined
      ? at
      : (toldTime(String(input[delays.told]), now) ?? refuse(delays.told, inTheFuture));
  if (Temporal.Instant.compare(told, row.occurredAt) < 0) refuse(delays.told, beforeItBegan);
}

const notRunning = label('这项承诺现在没有在计时', 'This promise is not running at the moment');
const notLater = label(
  '约定的时间必须晚于目前的期限，不能提前',
  'The time agreed must lie after the present deadline, never before it',
);
const inTheFuture = label('告知时间不能晚于现在', 'Nobody can have been told in the future');
const beforeItBegan = label('告知时间不能早于接到诉求', 'Nobody can have been told before it was asked for');
