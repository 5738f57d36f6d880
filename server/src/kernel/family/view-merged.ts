import type { Actor } from '../../directory/actor.ts';
import { label } from '../../directory/labels.ts';
import { instantFrom } from '../../platform/time.ts';
import { showText, type Words } from '../case-texts.ts';
import { shownClocks } from '../clocks/compare-clocks.ts';
import type { Kernel } from '../kernel.ts';
import { channels } from '../opening/channels.ts';
import { briefly, type ReceptionCase } from '../opening/reception-shown.ts';
import { caseScope, type FoundCase, maySee, survivorOf } from '../reading/read-case.ts';

interface ShownMerged extends ReceptionCase {
  channel: string;
  occurredAt: string;
  closedAt: string;
  person: { id: string; name: string; salutation: string | null } | null;
  words: Words | null;
  photos: string[] | null;
}

/** Over the alias `c`: what has been merged into it, who had asked, in which words, with which pictures. */
export const mergedColumn = `
  (select json_agg(json_build_object('id', k.id, 'number', k.number, 'process', k.process, 'state', k.state,
     'projectId', k.project_id, 'teamId', k.team_id, 'assigneeId', k.assignee_id, 'receiverId', k.receiver_id,
     'personId', k.person_id, 'channel', k.channel, 'occurredAt', k.occurred_at, 'closedAt', k.closed_at,
     'person', (select json_build_object('id', p.id, 'name', p.name, 'salutation', p.salutation)
       from person p where p.id = k.person_id),
     'words', (select json_build_object('body', t.body, 'numbers', t.numbers) from case_text t
       where t.case_id = k.id and t.purpose = 'description' limit 1),
     'photos', (select json_agg(a.id order by a.created_at, a.id) from attachment a
       where a.case_id = k.id and a.erased_at is null)) order by k.occurred_at, k.id)
   from cases k where k.merged_into = c.id) as merged`;

/** What has been merged into a case, for whoever works with it; a resident reads of it only what he asked for himself. */
export function viewMerged(kernel: Kernel, actor: Actor, { extra }: FoundCase) {
  const rows = (extra.merged as ShownMerged[] | null | undefined) ?? [];
  return rows
    .filter((row) => actor.kind !== 'resident' || maySee(caseScope(actor), row))
    .map((row) => ({
      ...briefly(kernel, row),
      channelLabel: channels[row.channel] ?? label(row.channel, row.channel),
      occurredAt: instantFrom(row.occurredAt).toString(),
      mergedAt: instantFrom(row.closedAt).toString(),
      person: row.person,
      description: showText(kernel.keys, row.words ?? undefined) ?? '',
      photos: row.photos ?? [],
    }));
}

/** How the matter goes on in the other case, without the words of whoever asked there; `open` says whether it does. */
export function viewSurvivor(kernel: Kernel, actor: Actor, now: Temporal.Instant, found: FoundCase) {
  const row = survivorOf(found);
  const process = row && kernel.processes.get(row.process);
  if (!row || !process) return null;
  return {
    ...briefly(kernel, row),
    tone: process.states[row.state]?.tone ?? null,
    open: row.closedAt === null,
    maySee: maySee(caseScope(actor), row),
    clocks: shownClocks(process, row, now),
  };
}
