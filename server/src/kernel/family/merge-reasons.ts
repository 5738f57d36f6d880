import { type Label, label } from '../../directory/labels.ts';
import { type Kernel, processOf } from '../kernel.ts';
import type { FoundCase } from '../reading/read-case.ts';
import { alreadyAsked, waitingSecond } from '../second/second.ts';
import { runs } from './inherit.ts';

/** What forbids `source` to go on in `survivor`; empty when nothing does. */
export function reasonsNotToMerge(
  kernel: Kernel,
  survivor: FoundCase,
  source: FoundCase,
  now: Temporal.Instant,
): Label[] {
  const { number } = source.case;
  const [first] = [...reasons(kernel, survivor, source, now)];
  return first ? [label(`${number}：${first.zh}`, `${number}: ${first.en}`)] : [];
}

/** What forbids anything at all to be merged into it. */
export function reasonsNotToSurvive(kernel: Kernel, survivor: FoundCase, now: Temporal.Instant): Label[] {
  const { number, process } = survivor.case;
  const reason = survivor.case.closedAt
    ? ended
    : processOf(kernel, process).merges === false
      ? neverMerged
      : waitingSecond(survivor, now)
        ? alreadyAsked
        : null;
  return reason ? [label(`${number}：${reason.zh}`, `${number}: ${reason.en}`)] : [];
}

function* reasons(
  kernel: Kernel,
  { case: into }: FoundCase,
  { case: row, family, ...source }: FoundCase,
  now: Temporal.Instant,
): Generator<Label> {
  if (row.projectId !== into.projectId) yield label('属于另一个项目', 'belongs to another project');
  if (row.process !== into.process) {
    const [one, other] = [processOf(kernel, row.process), processOf(kernel, into.process)];
    yield label(
      `是${one.label.zh}，不能并入${other.label.zh}；请先转单`,
      `a ${one.label.en.toLowerCase()} cannot go on in a ${other.label.en.toLowerCase()}; convert it first`,
    );
  }
  if (row.closedAt) yield ended;
  const open = family.filter((child) => child.open && child.relation === 'child' && child.id !== into.id);
  if (open.length > 0) {
    const numbers = open.map((child) => child.number);
    yield label(
      `还有未完成的子单 ${numbers.join('、')}；请把它留下，让另一张并进来`,
      `has open cases below it (${numbers.join(', ')}); keep this one and merge the other into it`,
    );
  }
  if (into.parentId === row.id)
    yield label('是另一张的主单；请反过来合并', 'is the parent of the other; merge the other way round');
  const holdsUp = row.relation === 'child' && row.parentId !== into.id && row.parentId !== into.parentId;
  if (holdsUp)
    yield label(
      '是别的工单的子单，只能并入那张主单',
      'is below another case and can only be merged into that',
    );
  if (waitingSecond({ case: row, ...source }, now)) yield alreadyAsked;
  const paused = heldUp(into.clocks, row.clocks);
  if (paused) {
    const clock = processOf(kernel, into.process).clocks[paused]?.label ?? label(paused, paused);
    yield label(
      `时限“${clock.zh}”正在计时，而 ${into.number} 的已暂停；请先恢复 ${into.number}，或反过来合并`,
      `its clock "${clock.en}" counts while that of ${into.number} is held; resume ${into.number} first, or merge the other way round`,
    );
  }
}

type Clocks = FoundCase['case']['clocks'];

/** No promise is stopped by being merged into a case that waits. */
const heldUp = (into: Clocks, from: Clocks): string | null =>
  from.find(
    (other) =>
      other.mark.is === 'counting' &&
      into.some((own) => own.mark.key === other.mark.key && own.mark.is === 'held' && runs(own)),
  )?.mark.key ?? null;

export const ended = label('已经结束', 'has ended already');
const neverMerged = label('这类工单各是各的事，不能合并', 'cases of this kind are never one matter');
