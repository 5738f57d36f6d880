import { hash } from 'node:crypto';
import { type Actor, actorKey } from '../directory/actor.ts';
import { canonical } from '../platform/crypto/chain.ts';
import type { Tx } from '../platform/db/tx.ts';
import { fail } from '../platform/errors/fail.ts';
import type { CommandRow } from './change.ts';

/** What a command was, without its id: the same id with another fingerprint is another request. */
export function fingerprintOf(command: unknown): string {
  return hash('sha256', writtenDown(command), 'base64url');
}

/** Half characters and bottomless nesting have no canonical form; their form refuses them before anything is kept. */
function writtenDown(command: unknown): string {
  try {
    return canonical(command);
  } catch {
    return 'refused';
  }
}

/**
 * The case this command has already opened or changed; null when it is new. Throws command.reused when the id was
 * used for another request, or by somebody else.
 */
export async function repeatedCommand(
  tx: Tx,
  actor: Actor,
  id: string | undefined,
  fingerprint: string,
): Promise<{ caseId: string; version: number } | null> {
  if (!id) return null;
  const [row] = await tx.query<{ command: KnownCommand | null }>({
    name: 'find-command',
    text: `select ${knownCommand(1)} as command`,
    values: [id],
  });
  return sameCommand(actor, row?.command ?? null, fingerprint);
}

/** What is remembered of a command, for a statement that reads something else besides. */
export const knownCommand = (parameter: number): string => `
  (select json_build_object('actor', k.actor, 'fingerprint', k.fingerprint, 'caseId', k.case_id, 'version', k.version)
   from command k where k.id = $${parameter})`;

export interface KnownCommand {
  actor: string;
  fingerprint: string;
  caseId: string;
  version: number;
}

/** As repeatedCommand, of what has been read already. */
export function sameCommand(
  actor: Actor,
  known: KnownCommand | null,
  fingerprint: string,
): { caseId: string; version: number } | null {
  if (!known) return null;
  if (known.fingerprint !== fingerprint || known.actor !== actorKey(actor)) fail('command.reused');
  return known;
}

/** The version this actor's earlier command left the case at; for commands queued without signal. */
export async function versionAfter(tx: Tx, actor: Actor, caseId: string, commandId: string): Promise<number> {
  const [row] = await tx.query<{ version: number }>({
    name: 'version-after',
    text: 'select version from command where id = $1 and case_id = $2 and actor = $3',
    values: [commandId, caseId, actorKey(actor)],
  });
  return row?.version ?? fail('command.unknownBefore', {}, [{ path: '/after', message: unknownBefore }]);
}

const unknownBefore = {
  zh: 'after 所指的命令没有在这张工单上成功执行过',
  en: '"after" names a command that was never carried out on this case',
};

export function commandRow(
  actor: Actor,
  id: string,
  fingerprint: string,
  row: { id: string; projectId: string; version: number },
  now: Temporal.Instant,
): CommandRow {
  return {
    id,
    projectId: row.projectId,
    actor: actorKey(actor),
    fingerprint,
    caseId: row.id,
    version: row.version,
    recordedAt: now,
  };
}
