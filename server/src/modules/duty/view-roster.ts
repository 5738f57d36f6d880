import { hasRightIn } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import type { KeyRing } from '../../platform/crypto/keys.ts';
import { renderMasked, type TextNumber } from '../../platform/crypto/texts.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { TurnShown } from './duty.schema.ts';
import { holesBetween } from './holes.ts';
import { type RosterProject, type TurnRow, turnsBetween } from './roster.queries.ts';

export interface Looking {
  actor: Actor;
  keys: KeyRing;
  now: Temporal.Instant;
  /** Who is on duty or will be within the hour: one of them takes over. */
  incoming: ReadonlySet<string>;
}

export async function incomingIn(tx: Tx, projectId: string, now: Temporal.Instant): Promise<Set<string>> {
  const rows = await turnsBetween(tx, [projectId], now, now.add({ hours: 1 }));
  return new Set(rows.filter((row) => row.is_there).map((row) => row.staff_id));
}

/** Some days of a project's roster from the midnight of the first: who is on duty when, and the hours without anybody. */
export async function viewRoster(
  tx: Tx,
  looking: Looking,
  project: RosterProject,
  { from, days }: { from: Temporal.PlainDate; days: number },
) {
  const begin = from.toZonedDateTime(project.timeZone).toInstant();
  const end = from.add({ days }).toZonedDateTime(project.timeZone).toInstant();
  const rows = await turnsBetween(tx, [project.id], begin, end, looking.now);
  const covered = rows
    .filter((row) => row.is_there)
    .map((row) => ({ from: row.starts_at.epochMilliseconds, to: row.ends_at.epochMilliseconds }));
  return {
    project: { id: project.id, name: project.name },
    timeZone: project.timeZone,
    from: from.toString(),
    days,
    turns: rows.map((row) => viewTurn(looking, row)),
    holes: holesBetween(covered, begin.epochMilliseconds, end.epochMilliseconds).map((hole) => ({
      from: fromMs(hole.from),
      to: fromMs(hole.to),
    })),
    mayManage: hasRightIn(looking.actor, 'manageDuty', project.id),
    now: looking.now.toString(),
  };
}

function viewTurn(looking: Looking, row: TurnRow): TurnShown {
  const { now, keys } = looking;
  const { handover } = row;
  return {
    shiftId: row.shift_id,
    day: row.on_day,
    name: row.name,
    team: row.team_id ? { id: row.team_id, name: row.team ?? '' } : null,
    staff: { id: row.staff_id, name: row.staff },
    insteadOf: row.instead_of ? { id: row.instead_of, name: row.instead ?? '' } : null,
    startsAt: row.starts_at.toString(),
    endsAt: row.ends_at.toString(),
    isThere: row.is_there,
    isNow: row.is_there && !isAfter(row.starts_at, now) && isAfter(row.ends_at, now),
    owesNote: row.is_there && !handover && !isAfter(row.ends_at, now),
    swap: row.swap && {
      id: row.swap.id,
      to: { id: row.swap.to, name: row.swap.toName },
      askedBy: row.swap.askedBy,
    },
    handover: handover && {
      id: handover.id,
      staff: { id: handover.staffId, name: handover.staff },
      note: renderMasked(keys, handover.body, handover.numbers as TextNumber[]),
      writtenAt: handover.writtenAt,
      confirmedBy: handover.confirmedBy,
      confirmedAt: handover.confirmedAt,
    },
    may: mayDo(looking, row),
  };
}

/** What somebody may do with a turn; the commands refuse everything else. */
export function mayDo({ actor, now, incoming }: Omit<Looking, 'keys'>, row: TurnRow): string[] {
  if (!hasRightIn(actor, 'takeDuty', row.project_id)) return [];
  const manages = hasRightIn(actor, 'manageDuty', row.project_id);
  const his = row.staff_id === actor.id;
  const isOver = !isAfter(row.ends_at, now);
  const hasBegun = !isAfter(row.starts_at, now);
  const { swap, handover } = row;
  return [
    ...(!isOver && !swap && (his || manages) ? ['swap'] : []),
    ...(!isOver && swap && (swap.to === actor.id || manages) ? ['agree', 'decline'] : []),
    ...(swap && swap.askedBy === actor.id ? ['withdraw'] : []),
    ...(hasBegun && !handover && his ? ['handOver'] : []),
    ...(handover &&
    !handover.confirmedAt &&
    handover.staffId !== actor.id &&
    (manages || incoming.has(actor.id!))
      ? ['confirm']
      : []),
    ...(!isOver && manages ? ['end'] : []),
  ];
}

export const isAfter = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) > 0;

const fromMs = (ms: number): string => Temporal.Instant.fromEpochMilliseconds(ms).toString();
