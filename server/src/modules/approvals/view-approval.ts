import type { Actor } from '../../directory/actor.ts';
import { type Label, label } from '../../directory/labels.ts';
import { type Kernel, processOf } from '../../kernel/kernel.ts';
import { namesOf } from '../../kernel/reading/case-view.queries.ts';
import { type FoundCase, seekCasesFor } from '../../kernel/reading/read-case.ts';
import { type Entry, entriesOf, idsIn } from '../../kernel/reading/story.ts';
import type { ApprovalRecord } from '../../kernel/second/approvals.queries.ts';
import { mayDecide, openPayload, usableFor } from '../../kernel/second/approvals.ts';
import { unseal } from '../../platform/crypto/seal.ts';
import { renderMasked, tokenise } from '../../platform/crypto/texts.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { isId } from '../../platform/ids.ts';
import { approvalKinds } from './approval-kinds.ts';

interface Viewing {
  kernel: Kernel;
  tx: Tx;
  actor: Actor;
  now: Temporal.Instant;
}

/** A request as the wire carries it; null where it is about a case that is not the actor's to see. */
export const viewApproval = async (viewing: Viewing, row: ApprovalRecord) =>
  (await viewApprovals(viewing, [row]))[0] ?? null;

/** The same of many, in their order and without those that are not his to see; cases and names are asked for once. */
export async function viewApprovals(viewing: Viewing, rows: readonly ApprovalRecord[]) {
  const caseIds = rows.flatMap(({ case_id: id }) => id ?? []);
  const cases = await seekCasesFor(viewing.tx, viewing.actor, [...new Set(caseIds)]);
  const seen = rows.flatMap((row) => {
    if (!row.case_id) return [{ row, subject: ofKind(viewing, row) }];
    const found = cases.get(row.case_id);
    return found ? [{ row, subject: ofCase(viewing, row, found) }] : [];
  });
  const ids = seen.flatMap(({ row, subject }) => [
    row.asked_by,
    ...(row.decided_by ? [row.decided_by] : []),
    ...row.projects,
    ...subject.names,
  ]);
  const names = await namesOf(viewing.tx, ids);
  return seen.map(({ row, subject }) => shown(viewing, row, subject.inWords(names), names));
}

function shown(
  { kernel, actor, now }: Viewing,
  row: ApprovalRecord,
  about: About,
  names: ReadonlyMap<string, string>,
) {
  const named = (id: string) => ({ id, name: names.get(id) ?? '' });
  const state = stateOf(row, now);
  const use = state === 'approved' && row.asked_by === actor.id ? useOf(kernel, row) : null;
  const reason = row.reason ? unseal(kernel.keys, 'approval', row.reason) : about.reason;
  return {
    id: row.id,
    kind: row.kind,
    label: about.label,
    state,
    stateLabel: states[state],
    entries: about.entries,
    projects: row.projects.map(named),
    case: about.case,
    askedBy: named(row.asked_by),
    askedAt: row.asked_at.toString(),
    expiresAt: row.expires_at.toString(),
    decidedBy: row.decided_by ? named(row.decided_by) : null,
    decidedAt: row.decided_at?.toString() ?? null,
    reason: reason === null ? null : masked(kernel, reason),
    mayDecide: state === 'waiting' && mayDecide(actor, row),
    mayWithdraw: state === 'waiting' && row.asked_by === actor.id,
    use,
  };
}

type State = 'waiting' | 'approved' | 'used' | 'declined' | 'withdrawn' | 'expired' | 'overtaken';

const states: Record<State, Label> = {
  waiting: label('等待第二人同意', 'Waits for a second person'),
  approved: label('已同意', 'Approved'),
  used: label('已使用', 'Approved and used'),
  declined: label('未同意', 'Declined'),
  withdrawn: label('已撤回', 'Withdrawn'),
  expired: label('已过期', 'Expired'),
  overtaken: label('工单已有变化，申请失效', 'Fallen: the case has moved on'),
};

/** Times pass and cases move without anybody writing to the request. */
function stateOf(row: ApprovalRecord, now: Temporal.Instant): State {
  const past = (at: Temporal.Instant) => Temporal.Instant.compare(at, now) <= 0;
  if (row.used_at || (row.case_id && row.decision === 'approved')) return 'used';
  if (row.decision === 'approved') return past(usableUntil(row)) ? 'expired' : 'approved';
  if (row.decision) return row.decision;
  if (row.case_id && row.case_version !== row.version) return 'overtaken';
  return past(row.expires_at) ? 'expired' : 'waiting';
}

const usableUntil = (row: ApprovalRecord): Temporal.Instant =>
  row.decided_at!.add({ seconds: usableFor.seconds });

function useOf(kernel: Kernel, row: ApprovalRecord) {
  const kind = approvalKinds[row.kind];
  if (!kind || !row.payload) return null;
  return { ...kind.use(openPayload(kernel.keys, row.payload)), until: usableUntil(row).toString() };
}

interface About {
  label: Label;
  entries: Entry[];
  case: { id: string; number: string } | null;
  reason: string | null;
}

/** What a request is about, and whose names it takes to say so. */
interface Subject {
  names: readonly string[];
  inWords(names: Map<string, string>): About;
}

function ofKind({ kernel }: Viewing, row: ApprovalRecord): Subject {
  const kind = approvalKinds[row.kind];
  const payload = row.payload ? openPayload(kernel.keys, row.payload) : {};
  return {
    names: Object.values(payload).filter(
      (value): value is string => typeof value === 'string' && isId(value),
    ),
    inWords: (names) => ({
      label: kind?.label ?? label(row.kind, row.kind),
      entries: kind?.entries(kernel.keys, payload, names) ?? [],
      case: null,
      reason: null,
    }),
  };
}

/** What was filled in stands in the case's own events. */
function ofCase({ kernel }: Viewing, row: ApprovalRecord, found: FoundCase): Subject {
  const process = processOf(kernel, found.case.process);
  const asked = eventOf(found, row.id, 'secondAsked');
  const declined = eventOf(found, row.id, 'secondDeclined');
  const events = [asked, declined].filter((event) => event !== undefined);
  return {
    names: idsIn(events),
    inWords: (names) => {
      const story = { kernel, found, process, names, forResident: false, photos: new Set<string>() };
      return {
        label: process.actions[row.action ?? '']?.label ?? label(row.action ?? '', row.action ?? ''),
        entries: asked ? entriesOf(story, asked) : [],
        case: { id: found.case.id, number: found.case.number },
        reason: (declined && entriesOf(story, declined)[0]?.text) ?? null,
      };
    },
  };
}

const eventOf = ({ events }: FoundCase, approval: string, kind: string) =>
  events.find((event) => event.kind === kind && event.data.second?.approval === approval);

function masked(kernel: Kernel, words: string): string {
  const { body, numbers } = tokenise(kernel.keys, words);
  return renderMasked(kernel.keys, body, numbers);
}
