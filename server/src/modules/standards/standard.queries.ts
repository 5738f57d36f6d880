import type { Step } from '../../kernel/define-process.ts';
import type { Tx } from '../../platform/db/tx.ts';

export interface VersionRow {
  number: number;
  unitId: string;
  unitName: string;
  facts: Record<string, string>;
  targetSeconds: number | null;
  calendar: string | null;
  steps: Step[] | null;
  effectiveFrom: string;
  madeBy: string | null;
  madeAt: string;
  note: string | null;
}

/** What was decided for one clock by a unit and those above it, newest first. */
export async function versionsOf(
  tx: Tx,
  { lineage, process, clock }: { lineage: readonly string[]; process: string; clock: string },
): Promise<VersionRow[]> {
  return tx.query({
    name: 'versions-of-standard',
    text: `select p.number, p.unit_id as "unitId", u.name as "unitName", p.facts, p.target_seconds as "targetSeconds",
             p.calendar, p.steps, to_json(p.effective_from) #>> '{}' as "effectiveFrom", s.name as "madeBy",
             to_json(p.made_at) #>> '{}' as "madeAt", p.note
           from parameter p join org_unit u on u.id = p.unit_id left join staff s on s.id = p.made_by
           where p.unit_id = any($1::uuid[]) and p.process = $2 and p.clock = $3
           order by p.number desc limit 200`,
    values: [lineage, process, clock],
  });
}

export interface NewParameter {
  number: number;
  unitId: string;
  process: string;
  clock: string;
  facts: Readonly<Record<string, string>>;
  targetSeconds: number | null;
  calendar: string | null;
  steps: readonly Step[] | null;
  effectiveFrom: Temporal.Instant;
  madeBy: string | null;
  madeAt: Temporal.Instant;
  note: string | null;
}

export async function addParameter(tx: Tx, one: NewParameter): Promise<void> {
  await tx.query({
    name: 'add-parameter',
    text: `insert into parameter (number, unit_id, process, clock, facts, target_seconds, calendar, steps, effective_from,
             made_by, made_at, note)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    values: [
      one.number,
      one.unitId,
      one.process,
      one.clock,
      JSON.stringify(one.facts),
      one.targetSeconds,
      one.calendar,
      one.steps === null ? null : JSON.stringify(one.steps),
      one.effectiveFrom.toString(),
      one.madeBy,
      one.madeAt.toString(),
      one.note,
    ],
  });
}

export interface RunningOfClock {
  id: string;
  projectId: string;
  number: string;
  state: string;
  facts: Record<string, unknown>;
  clocks: never[];
}

/** Running cases whose clock may be meant, behind the id `after`, with that clock alone. */
export async function runningWithClock(
  tx: Tx,
  asked: { unitId: string; process: string; clock: string; facts: Readonly<Record<string, string>> },
  after: string | null,
): Promise<RunningOfClock[]> {
  return tx.query({
    name: 'running-with-clock',
    text: `select c.id, c.project_id as "projectId", c.number, c.state, c.facts,
             (select coalesce(jsonb_agg(f), '[]') from jsonb_array_elements(c.clocks) f
              where f #>> '{mark,key}' = $3) as clocks
           from cases c
           where c.closed_at is null and c.process = $2 and c.facts @> $4::jsonb
             and c.project_id = any(array(select id from org_unit where kind = 'project' and $1 = any(lineage)))
             and ($5::uuid is null or c.id > $5)
           order by c.id limit ${pageRows}`,
    values: [asked.unitId, asked.process, asked.clock, JSON.stringify(asked.facts), after],
  });
}

export const pageRows = 2000;

export async function addUnitLaw(
  tx: Tx,
  one: { number: number; unitId: string; law: string; holds: boolean; madeBy: string; now: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'add-unit-law',
    text: `insert into unit_law (number, unit_id, law, holds, effective_from, made_by, made_at)
           values ($1, $2, $3, $4, $5, $6, $5)`,
    values: [one.number, one.unitId, one.law, one.holds, one.now.toString(), one.madeBy],
  });
}
