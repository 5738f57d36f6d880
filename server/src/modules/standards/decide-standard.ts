import type { Static } from 'typebox';
import type { Actor } from '../../directory/actor.ts';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import { label } from '../../directory/labels.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { type LawName, lawNames, lawsIn } from '../../kernel/terms/laws.ts';
import { startReconsideration } from '../../kernel/terms/reconsideration.queries.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { takeNumbers } from '../decisions/numbers.queries.ts';
import { refuseStale } from '../decisions/refuse-stale.ts';
import { decidesFor, projectOf, type Unit, unitAmong, unitsFor } from '../decisions/units.ts';
import type { Writing } from '../privacy/audit-of.ts';
import { judgeDecision } from './judge-decision.ts';
import { addParameter, addUnitLaw, versionsOf } from './standard.queries.ts';
import type { DecisionBody, LawBody } from './standard.schema.ts';
import './standards.errors.ts';

interface Deciding {
  kernel: Kernel;
  tx: Tx;
  writing: Writing;
}

export interface Decided {
  number: number;
  /** Under which its application to running cases is followed. */
  reconsideration: string | null;
}

/**
 * Makes one decision about a clock: number, row, audit entry and, where it is meant for running cases, the request to
 * the worker in one transaction. Throws decision.stale where somebody has decided about this clock since it was looked at.
 */
export async function decideStandard(
  { kernel, tx, writing }: Deciding,
  asked: Static<typeof DecisionBody>,
): Promise<Decided> {
  const { actor, now } = writing;
  const unit = unitToManage(kernel, actor, asked.unitId);
  const judged = judgeDecision(kernel, asked, now);
  // From here on nobody else decides until this is committed, or has committed before.
  const number = await takeNumbers(tx);
  await refuseOlder(kernel, tx, unit, asked);
  await addParameter(tx, { ...judged, number, madeBy: actor.id, madeAt: now, note: asked.note ?? null });
  const { process, clock, facts, targetSeconds, calendar, steps, effectiveFrom } = judged;
  const reconsideration =
    asked.applyTo === 'running'
      ? await startReconsideration(tx, {
          unitId: unit.id,
          process,
          clock,
          facts,
          calendar: null,
          reason: { kind: 'standard' },
          madeBy: actor.id,
          now,
          startsAt: effectiveFrom,
        })
      : null;
  await writeAudit(tx, {
    ...writing,
    action: 'standard.decided',
    projectId: projectOf(unit),
    subject: { kind: 'unit', id: unit.id },
    data: {
      number,
      process,
      clock,
      facts,
      targetSeconds,
      calendar,
      steps: steps?.map(({ key }) => key) ?? null,
      effectiveFrom: effectiveFrom.toString(),
      applyTo: asked.applyTo,
    },
  });
  return { number, reconsideration };
}

/** Throws standard.notYours for whoever may look at the unit and not decide for it. */
export function unitToManage({ parameters }: Kernel, actor: Actor, id: string): Unit {
  const unit = unitAmong(unitsFor(parameters.book, actor, 'readStandards'), id);
  return decidesFor(actor, 'manageStandards')(unit) ? unit : fail('standard.notYours', { unit: unit.name });
}

async function refuseOlder(
  { processes }: Kernel,
  tx: Tx,
  unit: Unit,
  { process, clock, basedOn }: Static<typeof DecisionBody>,
): Promise<void> {
  const [latest] = await versionsOf(tx, { lineage: unit.lineage, process, clock });
  if (!latest || Number(latest.number) <= basedOn) return;
  const { madeBy, unitName, facts, targetSeconds, calendar } = latest;
  const { label: name } = processes.get(process)!.clocks[clock]!;
  const what = label(`“${unitName}”的“${name.zh}”时限`, `the standard "${name.en}" of ${unitName}`);
  refuseStale(madeBy, what, {
    number: Number(latest.number),
    unit: unitName,
    facts,
    targetSeconds,
    calendar,
    madeAt: latest.madeAt,
  });
}

/** Says that a law holds from now on for a unit and all below it, or holds no longer; what runs longer is cut short. */
export async function decideLaw(
  { kernel, tx, writing }: Deciding,
  asked: Static<typeof LawBody>,
): Promise<void> {
  const { actor, now } = writing;
  const unit = unitAmong(unitsFor(kernel.parameters.book, actor, 'readStandards'), asked.unitId);
  if (!decidesFor(actor, 'setLaws')(unit)) fail('standard.notYours', { unit: unit.name });
  const law = lawNames.find((name) => name === asked.law) ?? refuseLaw();
  const number = await takeNumbers(tx);
  await addUnitLaw(tx, { number, unitId: unit.id, law, holds: asked.holds, madeBy: actor.id!, now });
  const isNew = !lawsIn(kernel.parameters.book, unit.id, now).some((one) => one.law === law);
  if (asked.holds && isNew) for (const [process, clock] of limitedBy(kernel, law)) await cut(process, clock);
  await writeAudit(tx, {
    ...writing,
    action: 'standard.decided',
    projectId: projectOf(unit),
    subject: { kind: 'unit', id: unit.id },
    data: { number, law, holds: asked.holds },
  });

  function cut(process: string, clock: string): Promise<string> {
    return startReconsideration(tx, {
      unitId: unit.id,
      process,
      clock,
      calendar: null,
      reason: { kind: 'law' },
      madeBy: actor.id,
      now,
    });
  }
}

const refuseLaw = () =>
  fail('request.invalid', {}, [
    { path: '/law', message: label('没有这项规定', 'No such law is known here') },
  ]);

const limitedBy = (kernel: Kernel, law: LawName): [string, string][] =>
  [...kernel.processes.values()].flatMap((process) =>
    Object.entries(process.clocks).flatMap(([key, { limits }]): [string, string][] =>
      limits?.[law] ? [[process.key, key]] : [],
    ),
  );
