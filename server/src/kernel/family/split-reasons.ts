import { type Label, label } from '../../directory/labels.ts';
import type { Process } from '../define-process.ts';
import { type Kernel, processOf } from '../kernel.ts';
import type { FoundCase } from '../reading/read-case.ts';
import { alreadyAsked, waitingSecond } from '../second/second.ts';
import { ended } from './merge-reasons.ts';

/** What forbids a part of a case to become a case of its own; null when nothing does. */
export function reasonNotToSplit(kernel: Kernel, found: FoundCase, now: Temporal.Instant): Label | null {
  const { number, closedAt, mergedInto, process } = found.case;
  const reason = mergedInto
    ? goesOnElsewhere
    : closedAt
      ? ended
      : !splits(processOf(kernel, process))
        ? ofOneMatter
        : waitingSecond(found, now)
          ? alreadyAsked
          : null;
  return reason && label(`${number}：${reason.zh}`, `${number}: ${reason.en}`);
}

/** Cases that are each about one person, or about one other case, neither merge nor split. */
export const splits = ({ merges }: Pick<Process, 'merges'>): boolean => merges !== false;

const goesOnElsewhere = label(
  '已并入另一张工单，请在那张上拆分',
  'goes on in another case; split that one instead',
);
export const ofOneMatter = label(
  '这类工单各是各的事，不能拆分',
  'cases of this kind are about one thing each',
);
