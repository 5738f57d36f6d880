import type { Actor } from '../../directory/actor.ts';
import { type Label, label } from '../../directory/labels.ts';
import type { Lookup } from '../../platform/db/lookup.ts';
import { fail } from '../../platform/errors/fail.ts';
import { type Kernel, processOf } from '../kernel.ts';
import { namesAmong } from '../reading/case-view.queries.ts';
import { caseAmong, caseStatement, type FoundCase } from '../reading/read-case.ts';
import { type ToldEvent, tellStory } from '../reading/story.ts';
import { calendarLabel, originOf, type Unit } from '../terms/parameters.ts';
import { calendarOf } from './calendar.ts';
import { clocksAt } from './clock.ts';
import { partWords, weekInWords } from './count-in-words.ts';
import { type ClockPart, type Explanation, explainClock, type Turn } from './explain-clock.ts';
import { viewClock } from './view-clock.ts';

/** What an explanation has to read: the case, and the names of everybody in its story; null for what is no id. */
export const explanationAhead = (id: string): Lookup | null => caseStatement(id, explanationColumns);

/**
 * "Why this deadline?" of one clock, in words. A resident reads what his story shows him; whose hands it was in is then
 * the company's business. Throws case.notFound, and notFound for a clock that has not begun.
 */
export function viewExplanation(
  kernel: Kernel,
  actor: Actor,
  now: Temporal.Instant,
  rows: readonly unknown[],
  key: string,
) {
  const found = caseAmong(rows, actor) ?? fail('case.notFound');
  const process = processOf(kernel, found.case.process);
  const why = explainClock(process, found.events, key, now) ?? fail('notFound');
  const clock = clocksAt(found.case.clocks, now).find((one) => one.key === key)!;
  const names = new Map(Object.entries((found.extra.names as Record<string, string> | null) ?? {}));
  const forResident = actor.kind === 'resident';
  const told = new Map(
    tellStory({ kernel, found, process, names, forResident, photos: new Set() }).map((one) => [one.seq, one]),
  );
  const stateLabel = (state: string): Label => process.states[state]?.label ?? label(state, state);
  const turns = why.turns.map((turn) => (forResident ? withoutHands(turn) : turn));
  return {
    caseId: found.case.id,
    number: found.case.number,
    processLabel: process.label,
    clock: viewClock(process, clock),
    run: why.mark.run,
    brokenAt: iso(why.brokenAt),
    endedAt: iso(why.endedAt)!,
    now: now.toString(),
    isOver: why.mark.is === 'met' || why.mark.is === 'stopped',
    spentMs: why.spentMs,
    estimatedFrom: why.estimatedFrom,
    terms: termsInWords(kernel, found, why),
    parts: why.parts.map((part) => ({
      kind: part.kind,
      label: wordFor(part, stateLabel),
      from: iso(part.from)!,
      to: iso(part.to)!,
      ms: part.to - part.from,
      ahead: part.ahead,
      by: part.kind === 'held' ? shown(told.get(part.seq ?? 0)) : null,
    })),
    changes: why.changes.map(({ seq, at, change, mark }) => ({
      change,
      label: changeWords[change],
      at: iso(at)!,
      targetSeconds: mark.target,
      by: shown(told.get(seq)),
    })),
    turns: turns.map((turn) => ({
      from: iso(turn.from)!,
      to: iso(turn.to)!,
      ms: turn.to - turn.from,
      countedMs: turn.countedMs,
      stateLabel: stateLabel(turn.state),
      ...whoInWords(turn, names),
    })),
    holders: byHolder(turns).map(({ turn, ms, countedMs }) => ({
      ms,
      countedMs,
      ...whoInWords(turn, names),
    })),
    past: why.past.map((run) => ({
      startedAt: iso(run.startedAt)!,
      metAt: iso(run.metAt),
      brokenAt: iso(run.brokenAt),
    })),
  };
}

/** Every id in the events of case c. */
const idsNamed = `select case when x.value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then x.value::uuid end
  from case_event e cross join lateral (
    select e.actor ->> 'id' as value
    union all select h.value from jsonb_each_text(e.data -> 'holder') h
    union all select i.value from jsonb_each_text(e.data -> 'input') i) x
  where e.case_id = c.id`;

/** Whatever the story of a case names, in the statement that reads it. */
const explanationColumns = {
  name: 'explain',
  columns: `(with named (id) as materialized (${idsNamed})
    select json_object_agg(n.id, n.name) from (${namesAmong('array(select id from named)')}) n) as names`,
};

const changeWords: Readonly<Record<Explanation['changes'][number]['change'], Label>> = {
  started: label('开始计时', 'Began to count'),
  held: label('暂停计时', 'Stopped counting'),
  continued: label('继续计时', 'Went on counting'),
  met: label('已达成', 'Met'),
  stopped: label('不再计时', 'Counts no more'),
  changed: label('时限标准变更', 'Another standard applied'),
  agreed: label('与客户约定了新的时间', 'A later time agreed with the customer'),
  recounted: label('按公布的日历重新计算', 'Counted anew by the published calendar'),
  withdrawn: label(
    '此前的超时只是按估计的日历算出，按公布的日历并未超时，已撤销',
    'Was broken only by the estimate of days nobody had published; by the published ones it is not: withdrawn',
  ),
  inherited: label('沿用同一件事较早的时限', 'Goes on from the earlier promise of the same matter'),
  warned: label('到期提醒', 'Warned'),
  broken: label('超过时限', 'Promise broken'),
  reportedLate: label('已达成，事后补报', 'Met, and told late'),
};

function wordFor(part: ClockPart, stateLabel: (state: string) => Label): Label {
  if (part.kind === 'held') return stateLabel(part.state);
  if (part.kind === 'over') return part.name ?? label('超时', 'Past the promise');
  return part.name ?? partWords[part.kind];
}

/** What of an event stands beside a part of the clock's time. */
const shown = (event: ToldEvent | undefined) =>
  event
    ? {
        seq: event.seq,
        label: event.label,
        at: event.at,
        recordedAt: event.recordedAt,
        actor: event.actor,
        entries: event.entries,
      }
    : null;

/** Target, calendar and escalation, each with who has decided it: null is the handbook. */
function termsInWords(
  { parameters: { book } }: Kernel,
  { case: { projectId } }: FoundCase,
  { mark }: Explanation,
) {
  const origin = originOf(book, projectId, mark.policy);
  const calendar = calendarOf(mark.calendar);
  const version = book.calendars.find((one) => one.calendar.ref === mark.calendar);
  const owner = version && book.lineages.get(projectId)?.find(({ id }) => id === version.unitId);
  const from = (one: typeof origin.seconds) =>
    one && {
      ...unitView(one.unit),
      number: one.parameter.number,
      since: one.parameter.effectiveFrom.toString(),
    };
  return {
    processVersion: Number(/@(\d+)/.exec(mark.policy)?.[1] ?? 1),
    targetSeconds: mark.target,
    target: from(origin.seconds),
    calendarChosen: from(origin.calendar),
    steps: from(origin.steps),
    calendar: {
      ref: mark.calendar,
      label: calendarLabel(calendar),
      hours: weekInWords(calendar),
      zone: calendar.zone,
      holidays: Object.keys(calendar.days ?? {}).length > 0,
      owner: owner
        ? { ...unitView(owner), number: version.number, since: version.effectiveFrom.toString() }
        : null,
    },
  };
}

const unitView = ({ name, kind }: Unit) => ({ name, kind });

const withoutHands = (turn: Turn): Omit<Turn, 'who'> & { who: Turn['who'] | 'company' } =>
  turn.who === 'resident' || turn.who === 'hold' || turn.who === 'done'
    ? turn
    : { ...turn, who: 'company', id: null };

type ShownTurn = ReturnType<typeof withoutHands>;

const whoInWords = (turn: ShownTurn, names: ReadonlyMap<string, string>) => ({
  who: turn.who,
  whoLabel: whoLabels[turn.who],
  name: turn.id ? (names.get(turn.id) ?? null) : null,
});

const whoLabels: Readonly<Record<ShownTurn['who'], Label>> = {
  nobody: label('无人认领', 'Nobody'),
  team: label('班组', 'Team'),
  staff: label('经办人', 'Colleague'),
  resident: label('等待客户', 'Waiting for the resident'),
  hold: label('暂停中', 'On hold'),
  done: label('已完成，之后重新打开', 'Done, then opened again'),
  company: label('物业处理中', 'With the property company'),
};

/** Each holder once, the one who had it longest first. */
function byHolder(turns: readonly ShownTurn[]) {
  const sums = new Map<string, { turn: ShownTurn; ms: number; countedMs: number }>();
  for (const turn of turns) {
    const key = `${turn.who} ${turn.id}`;
    const sum = sums.get(key) ?? { turn, ms: 0, countedMs: 0 };
    sum.ms += turn.to - turn.from;
    sum.countedMs += turn.countedMs;
    sums.set(key, sum);
  }
  return [...sums.values()].sort((one, other) => other.ms - one.ms);
}

const iso = (ms: number | null): string | null =>
  ms === null ? null : Temporal.Instant.fromEpochMilliseconds(ms).toString();
