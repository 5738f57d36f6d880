import { label } from '../../directory/labels.ts';
import { always } from '../../kernel/clocks/calendar.ts';
import { defineProcess } from '../../kernel/define-process.ts';
import { nobodysWork, warnThenSupervisor } from '../../kernel/telling/escalation.ts';
import { days, hours, minutes } from '../../platform/time.ts';
import { choice, form, optional, satisfaction, staffMember, words } from '../fields.ts';
import { agreeDelay } from '../waiting.ts';

const takers = ['desk', 'officer', 'supervisor', 'manager', 'resident'] as const;
const answerers = ['desk', 'officer', 'supervisor', 'manager'] as const;

/** R2: answered on the spot, or promised within the hour. */
export const inquiry = defineProcess({
  key: 'inquiry',
  label: label('咨询', 'Inquiry'),
  about: label(
    '客户想知道一件事：当场答复，或承诺一小时内回复',
    'A question: answered at once, or promised within the hour',
  ),
  prefix: 'ZX',
  version: 1,
  opens: { by: takers, state: 'asked', told: label('登记咨询', 'Question recorded') },
  input: form({
    topic: optional(
      choice({
        label: label('类别', 'Topic'),
        of: {
          fees: label('收费', 'Fees'),
          facilities: label('设施', 'Facilities'),
          rules: label('规定与手续', 'Rules and procedures'),
          activities: label('社区活动', 'Activities'),
          other: label('其他', 'Other'),
        },
        default: 'other',
      }),
    ),
  }),
  states: {
    asked: { label: label('待答复', 'To be answered') },
    promised: { label: label('已承诺回复', 'Reply promised'), tone: 'wait' },
    answered: { label: label('已答复', 'Answered'), final: true, tone: 'good' },
    converted: { label: label('已转办', 'Converted'), final: true },
    withdrawn: { label: label('已撤回', 'Withdrawn'), final: true },
  },
  actions: {
    answer: {
      label: label('答复', 'Answer'),
      event: 'answered',
      told: label('已答复', 'Answered'),
      from: ['asked', 'promised'],
      to: 'answered',
      by: [...answerers, 'holder'],
      input: form({
        answer: words({ label: label('答复内容', 'Answer') }),
        source: optional(words({ label: label('依据', 'Source'), max: 300 })),
        satisfaction: optional(satisfaction(label('满意度', 'Satisfaction'))),
      }),
    },
    promise: {
      label: label('承诺回复', 'Promise a reply'),
      event: 'promised',
      told: label('承诺稍后回复', 'Reply promised'),
      from: ['asked'],
      to: 'promised',
      by: answerers,
      input: form({ assigneeId: optional(staffMember({ label: label('由谁回复', 'Who will reply') })) }),
      effects: ['holdByInputOrActor'],
    },
    agreeDelay: agreeDelay(['asked', 'promised'], ['holder', ...answerers]),
    convert: {
      label: label('转为其他流程', 'Convert'),
      event: 'converted',
      told: label('转办', 'Converted'),
      from: ['asked', 'promised'],
      to: 'converted',
      by: answerers,
      input: form({
        process: choice({
          label: label('转为', 'Into'),
          of: {
            repair: label('报修', 'Repair'),
            complaint: label('投诉', 'Complaint'),
            suggestion: label('建议', 'Suggestion'),
            praise: label('表扬', 'Praise'),
          },
        }),
        note: optional(words({ label: label('说明', 'Note'), max: 500 })),
      }),
      effects: ['convert'],
    },
    withdraw: {
      label: label('撤回', 'Withdraw'),
      event: 'withdrawn',
      told: label('客户撤回', 'Withdrawn by the customer'),
      from: ['asked', 'promised'],
      to: 'withdrawn',
      by: [...answerers, 'requester'],
      input: form({ reason: words({ label: label('原因', 'Reason'), max: 500 }) }),
      danger: true,
    },
  },
  delays: {
    action: 'agreeDelay',
    clock: 'answer',
    until: 'agreedUntil',
    told: 'toldAt',
    limits: { most: 1, longest: hours(24) },
    wider: { most: 2, longest: days(3), by: ['supervisor', 'manager'] },
  },
  clocks: {
    pickup: {
      label: label('有人负责', 'Owned'),
      within: minutes(15),
      calendar: always,
      counts: ['asked'],
      met: ['promised', 'answered', 'converted'],
      steps: nobodysWork,
    },
    answer: {
      label: label('答复', 'Answer'),
      promise: label('我们会在{due}前答复您', 'We will answer you by {due}'),
      within: hours(1),
      calendar: always,
      counts: ['asked', 'promised'],
      met: ['answered', 'converted'],
      steps: warnThenSupervisor,
    },
  },
});
