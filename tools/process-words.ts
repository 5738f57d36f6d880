import { type Label, label } from '../server/src/directory/labels.ts';
import { roleLabels } from '../server/src/directory/roles.ts';
import { attemptsBeforeGivingUp } from '../server/src/kernel/acting/guards.ts';
import type { By, Effect, GuardName, Process, Share } from '../server/src/kernel/define-process.ts';
import { processes } from '../server/src/processes/processes.ts';

/** How the pages call what definitions only name; typed, so that a new name without a word does not compile. */
const bonds: Record<'holder' | 'receiver' | 'requester', Label> = {
  holder: label('承办人', 'Whoever holds it'),
  receiver: label('首接人', 'Whoever took the contact'),
  requester: label('客户本人', 'Whoever asked'),
};

export const whoLabel = (by: By): Label => ({ ...roleLabels, ...bonds })[by];

export const guardLabels: Record<GuardName, Label> = {
  heldByNobody: label('还没有人接单', 'Nobody has taken it'),
  heldBySomebody: label('已派给人或班组', 'Somebody or a team holds it'),
  childrenClosed: label('子单都已结束', 'Everything below it has ended'),
  attemptsMade: label(
    `已联系 ${attemptsBeforeGivingUp} 次`,
    `${attemptsBeforeGivingUp} attempts have been made`,
  ),
  personKnown: label('已登记是哪位客户', 'It is known who asked'),
  attemptsLeft: label(
    `联系未满 ${attemptsBeforeGivingUp} 次`,
    `Fewer than ${attemptsBeforeGivingUp} attempts have been made`,
  ),
};

const plainEffects: Record<Extract<Effect, string>, Label> = {
  holdByInput: label('交给所填的人或班组', 'Held by whoever is named'),
  holdByInputOrActor: label(
    '交给所填的人或班组；未填则归操作人',
    'Held by whoever is named, else by whoever acts',
  ),
  holdByActor: label('由操作人承办', 'Held by whoever does it'),
  holdByNobody: label('退回无人承办', 'Held by nobody again'),
  raiseRung: label('升一级处理', 'Goes one rung up'),
  countAttempt: label('记一次联系', 'Counts one attempt'),
  keepInput: label('所填内容记入工单', 'What is filled in becomes part of the case'),
  prepareCopy: label(
    '整理本人信息副本，七天内可下载',
    'Puts a copy of all data together, to be fetched within a week',
  ),
  retarget: label('按新的类别重定时限', 'Targets follow the new class'),
  convert: label('另开所选流程的工单并接着计时', 'Goes on as a case of the chosen process, clocks and all'),
};

/** Who must agree before an action that needs a second person is carried out. */
export const secondWords = (roles: string): Label =>
  label(
    `只是申请：24 小时内须经另一人同意（${roles}）`,
    `Only asked for: somebody else must agree within 24 hours (${roles})`,
  );

export function effectLabel(effect: Effect, process: Process): Label {
  if (typeof effect === 'string') return plainEffects[effect];
  if ('anonymise' in effect) return label('抹去客户的个人信息', "Erases the requester's personal data");
  if ('onParent' in effect) {
    return label(
      `主单执行“${parentWords(effect.onParent, 'zh')}”`,
      `Moves its parent: ${parentWords(effect.onParent, 'en')}`,
    );
  }
  const opened = processes.get(effect.open)?.label ?? label(effect.open, effect.open);
  return label(
    `开${opened.zh}单（${shareWords(effect.share, process, 'zh')}）`,
    `Opens: ${opened.en} (${shareWords(effect.share, process, 'en')})`,
  );
}

/** Which parent it will be is known only then; every process that has such an action names it. */
function parentWords(action: string, language: keyof Label): string {
  const labels = [...processes.values()].flatMap((process) => process.actions[action]?.label[language] ?? []);
  return [...new Set(labels)].join(' / ') || action;
}

function shareWords(share: Share, process: Process, language: keyof Label): string {
  if (typeof share === 'number') return `${share}%`;
  return Object.entries(share.of)
    .map(([value, percent]) => `${valueLabel(process, share.by, value)[language]} ${percent}%`)
    .join(language === 'zh' ? '、' : ', ');
}

/** `urgent` of the fact `urgency` is 紧急 / Urgent, as the opening form says. */
export function valueLabel(process: Process, field: string, value: string): Label {
  const schema = process.input.properties[field] as { labels?: Record<string, Label> } | undefined;
  return schema?.labels?.[value] ?? label(value, value);
}

export function durationWords(seconds: number, language: keyof Label): string {
  const units = [
    { of: 86_400, zh: '天', en: 'day' },
    { of: 3600, zh: '小时', en: 'hour' },
    { of: 60, zh: '分钟', en: 'minute' },
    { of: 1, zh: '秒', en: 'second' },
  ];
  // Handbooks promise in hours up to three days.
  const unit = units.find((one) => seconds % one.of === 0 && (one.of < 86_400 || seconds > 259_200))!;
  const count = seconds / unit.of;
  return language === 'zh' ? `${count} ${unit.zh}` : `${count} ${unit.en}${count === 1 ? '' : 's'}`;
}
