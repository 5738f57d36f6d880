import type { Actor } from '../../directory/actor.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { shownClocks } from '../clocks/compare-clocks.ts';
import type { Process } from '../define-process.ts';
import { fillIn, requiring } from '../forms.ts';
import { type Kernel, processOf } from '../kernel.ts';
import { processIn } from '../terms/process-in.ts';
import { foldingsAtOpening } from './add-case.ts';
import { contactTime, judgeOpening, onlyProject, projectMeant, sayingWhich } from './contact-requests.ts';
import { readOpening } from './open-case.queries.ts';

export interface PreviewAsked {
  projectId?: string;
  placeId?: string;
  occurredAt?: string;
  requests: { process: string; input: Record<string, unknown> }[];
}

/**
 * What the clocks of a contact would say the moment it is saved, worked out as opening would, and nothing written. A
 * clock whose target hangs on a field not filled in yet is left out. Throws what opening would throw about project,
 * process, time and the fields given.
 */
export async function previewOpening(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  asked: PreviewAsked,
) {
  const { project } = await readOpening(tx, {
    projectId: asked.projectId ?? onlyProject(actor, asked.placeId),
    placeId: asked.placeId ?? null,
    personId: null,
    channel: '',
    externalId: null,
    commandId: null,
  });
  const occurredAt = contactTime(asked.occurredAt, now);
  const { id: projectId } = projectMeant(project, asked.projectId ?? asked.placeId);
  const requests = [];
  for (const [i, { process: key, input }] of asked.requests.entries()) {
    const definition = processOf(kernel, key);
    judgeOpening(actor, definition, projectId, asked.placeId ? '/placeId' : '/projectId');
    const process = processIn(kernel, { projectId, process: key }, now);
    // It is asked while somebody is still writing.
    const form = requiring(process.input, []);
    const facts = await sayingWhich(`/requests/${i}/input`, async () => fillIn(form, input));
    const known = withTargets(process, facts);
    const clocks = foldingsAtOpening(known, { state: known.opens.state, facts, occurredAt });
    requests.push({ process: key, clocks: shownClocks(known, { clocks }, now) });
  }
  return { at: now.toString(), occurredAt: occurredAt.toString(), requests };
}

function withTargets(process: Process, facts: Readonly<Record<string, unknown>>): Process {
  const known = Object.entries(process.clocks).filter(
    ([, { within }]) => 'seconds' in within || within.of[String(facts[within.by])] !== undefined,
  );
  return { ...process, clocks: Object.fromEntries(known) };
}
