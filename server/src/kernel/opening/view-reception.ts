import type { Actor } from '../../directory/actor.ts';
import { label } from '../../directory/labels.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { isId } from '../../platform/ids.ts';
import { instantFrom } from '../../platform/time.ts';
import type { Kernel } from '../kernel.ts';
import { maskedPhone } from '../reading/case-view.ts';
import { caseScope, maySee } from '../reading/read-case.ts';
import { channels } from './channels.ts';
import { readReception } from './reception.queries.ts';
import { briefly } from './reception-shown.ts';

/** One contact and what came of it, as far as the actor may see its cases. Throws reception.notFound. */
export async function viewReception(kernel: Kernel, tx: Tx, actor: Actor, id: string) {
  const { reception } = isId(id) ? await readReception(tx, id) : { reception: null };
  const scope = caseScope(actor);
  const cases = (reception?.cases ?? []).filter((row) => maySee(scope, row));
  if (!reception || cases.length === 0) fail('reception.notFound');
  const { person } = reception;
  return {
    id: reception.id,
    channel: reception.channel,
    channelLabel: channels[reception.channel] ?? label(reception.channel, reception.channel),
    occurredAt: instantFrom(reception.occurredAt).toString(),
    recordedAt: instantFrom(reception.recordedAt).toString(),
    readBackAt: reception.readBackAt && instantFrom(reception.readBackAt).toString(),
    receivedBy: reception.receivedBy,
    project: {
      id: reception.project.id,
      code: reception.project.code,
      name: reception.project.name,
    },
    person: person && {
      id: person.id,
      name: person.name,
      salutation: person.salutation,
      phones: (person.phones ?? []).map((sealed) => maskedPhone(kernel, sealed)),
    },
    cases: cases.map((row) => ({
      ...briefly(kernel, row),
      process: row.process,
      state: row.state,
      open: row.open,
      place: row.place,
      openedAt: instantFrom(row.openedAt).toString(),
    })),
  };
}
