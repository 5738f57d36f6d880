import { label } from '../directory/labels.ts';
import type { ActionDefinition, By } from '../kernel/define-process.ts';
import { choice, form, instant, optional, words } from './fields.ts';

/** How the customer was told that it takes longer. */
const toldBy = choice({
  label: label('告知方式', 'How the customer was told'),
  of: {
    call: label('电话', 'By telephone'),
    inPerson: label('当面', 'In person'),
    wechat: label('微信', 'WeChat'),
    sms: label('短信', 'Text message'),
    posted: label('张贴公告（公共区域）', 'Notice posted (public area)'),
  },
});

const toldWhat = words({ label: label('告知客户的内容', 'What the customer was told'), max: 500 });

/** Why work may rest: only what the house cannot change. Waiting for a firm or for parts is no such reason. */
export const holdForm = (reason: ReturnType<typeof choice>) =>
  form({
    holdReason: reason,
    holdUntil: instant({ label: label('挂起到', 'On hold until') }),
    toldBy,
    note: toldWhat,
  });

const agreedParts = {
  agreedUntil: instant({ label: label('约定的新时间', 'New time agreed') }),
  delayReason: choice({
    label: label('延期原因', 'Why it takes longer'),
    of: {
      parts: label('等待配件', 'Waiting for parts'),
      outside: label('等待外单位', 'Waiting for an outside firm'),
      harder: label('情况比预计复杂', 'Harder than expected'),
      workload: label('人手不足', 'Not enough hands'),
      weather: label('天气原因', 'Weather'),
      customer: label('应客户要求', 'At the wish of the customer'),
    },
  }),
  agreedWith: choice({
    label: label('与谁约定', 'Agreed with whom'),
    of: {
      requester: label('报事人本人', 'Whoever asked'),
      family: label('家人', 'Family'),
      tenant: label('租户', 'Tenant'),
      committee: label('业委会（公共区域）', "Owners' committee (public area)"),
      other: label('其他受托人', 'Somebody else on their behalf'),
    },
  }),
  toldBy,
  toldAt: optional(
    instant({
      label: label('告知时间', 'When they were told'),
      help: label('不填即为现在', 'Left empty: just now'),
      past: true,
    }),
  ),
  note: toldWhat,
};

/** R8: the customer hears before the promise breaks, and agrees to a later time; the first promise stays on record. */
export const agreeDelay = <const State extends string>(
  from: readonly State[],
  by: readonly By[],
  promise?: ReturnType<typeof choice>,
): ActionDefinition<State, never> => ({
  label: label('约定延期', 'Agree a later time'),
  event: 'delayAgreed',
  told: label('与客户约定新的时间', 'A later time was agreed'),
  from,
  by,
  input: promise ? form({ promise, ...agreedParts }) : form(agreedParts),
});

/** Whose own promises they are, for a form that must say which is meant. */
export const promiseOf = <const Keys extends string>(of: Parameters<typeof choice<Keys>>[0]['of']) =>
  choice({ label: label('哪项承诺', 'Which promise'), of });
