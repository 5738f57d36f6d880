import { label } from '../../directory/labels.ts';
import { always } from '../../kernel/clocks/calendar.ts';
import { defineProcess } from '../../kernel/define-process.ts';
import { nobodysWork, warnThenSupervisor } from '../../kernel/telling/escalation.ts';
import { days, hours } from '../../platform/time.ts';
import { choice, form, optional, satisfaction, staffMember, team, words } from '../fields.ts';
import { forceClose } from '../force-close.ts';
import { agreeDelay, holdForm } from '../waiting.ts';

const desk = ['desk', 'officer', 'supervisor', 'manager'] as const;
const leaders = ['supervisor', 'manager'] as const;
const beforeResult = ['received', 'investigating', 'informed'] as const;

/** R4 in its plain form: taken on within the hour, first feedback in 24 h, a result in 72 h, agreed by the customer. */
export const complaint = defineProcess({
  key: 'complaint',
  label: label('投诉', 'Complaint'),
  about: label(
    '客户不满：一小时内受理，24 小时内首次反馈，72 小时内给出结果',
    'Taken on in 1 h, first feedback in 24 h, a result in 72 h',
  ),
  prefix: 'TS',
  version: 3,
  opens: { by: [...desk, 'resident'], state: 'received', told: label('收到投诉', 'Complaint received') },
  input: form({
    class: optional(
      choice({
        label: label('分类', 'Class'),
        of: {
          managementDuty: label('管理责任', 'Management duty'),
          staffConduct: label('人员素质', 'Staff conduct'),
          efficiency: label('工作效率', 'Efficiency'),
          developer: label('地产相关', 'Developer-related'),
          betweenResidents: label('业户纠纷', 'Between residents'),
          other: label('其他', 'Other'),
        },
        default: 'other',
      }),
    ),
  }),
  states: {
    received: { label: label('待受理', 'To be taken on'), tone: 'bad' },
    investigating: { label: label('调查中', 'Being investigated') },
    informed: { label: label('已首次反馈', 'First feedback given') },
    held: { label: label('暂缓', 'On hold'), tone: 'wait' },
    answered: { label: label('已有结果', 'Result given'), tone: 'wait', waitsFor: 'resident' },
    closed: { label: label('已关闭', 'Closed'), final: true, tone: 'good' },
    disputed: { label: label('分歧关闭', 'Closed disputed'), final: true },
    forced: { label: label('强制关闭', 'Closed by force'), final: true, tone: 'bad' },
    unanswered: { label: label('历史未答复', 'Left unanswered (history)'), final: true, tone: 'bad' },
  },
  actions: {
    takeOn: {
      label: label('受理', 'Take on'),
      event: 'takenOn',
      told: label('受理', 'Taken on'),
      from: ['received'],
      to: 'investigating',
      by: desk,
      input: form({
        assigneeId: optional(staffMember({ label: label('由谁调查', 'Who investigates') })),
        teamId: optional(team({ label: label('班组', 'Team') })),
      }),
      effects: ['holdByInputOrActor'],
    },
    handOver: {
      label: label('换人处理', 'Hand over'),
      event: 'handedOver',
      told: label('换人处理', 'Handed over'),
      from: ['investigating', 'informed', 'answered'],
      by: leaders,
      input: form({
        assigneeId: staffMember({ label: label('由谁处理', 'Who takes over') }),
        reason: words({ label: label('原因', 'Reason'), max: 500 }),
      }),
      effects: ['holdByInput'],
    },
    inform: {
      label: label('首次反馈', 'Give first feedback'),
      event: 'informed',
      told: label('首次反馈', 'First feedback'),
      from: ['investigating'],
      to: 'informed',
      by: ['holder', ...desk],
      input: form({ feedback: words({ label: label('反馈内容', 'Feedback') }) }),
    },
    hold: {
      label: label('暂缓', 'Put on hold'),
      event: 'heldUp',
      told: label('暂缓处理', 'Put on hold'),
      from: ['investigating', 'informed'],
      to: 'held',
      by: ['holder', ...leaders],
      input: holdForm(
        choice({
          label: label('暂缓原因', 'Why it must wait'),
          of: {
            customerAsked: label('客户要求暂缓', 'The customer asked to wait'),
            authority: label('等待主管部门或司法结论', 'An authority or a court decides first'),
          },
        }),
      ),
      effects: ['keepInput'],
    },
    resume: {
      label: label('恢复', 'Resume'),
      event: 'resumed',
      told: label('恢复处理', 'Resumed'),
      from: ['held'],
      to: 'investigating',
      by: ['holder', ...desk],
    },
    agreeDelay: agreeDelay(['investigating', 'informed'], ['holder', ...desk]),
    answer: {
      label: label('给出结果', 'Give the result'),
      event: 'answered',
      told: label('给出结果', 'Result given'),
      from: ['investigating', 'informed'],
      to: 'answered',
      by: ['holder', ...desk],
      input: form({
        result: words({ label: label('处理结果', 'Result') }),
        cause: optional(words({ label: label('原因', 'Cause'), max: 1000 })),
      }),
    },
    close: {
      label: label('客户认可，关闭', 'Accepted: close'),
      event: 'closed',
      told: label('客户认可，关闭', 'Accepted by the customer'),
      from: ['answered'],
      to: 'closed',
      by: [...desk, 'requester'],
      input: form({
        satisfaction: satisfaction(label('满意度', 'Satisfaction')),
        note: optional(words({ label: label('客户的话', "The customer's words"), max: 1000 })),
      }),
      effects: [{ open: 'callback', share: 100 }],
    },
    closeDisputed: {
      label: label('分歧关闭', 'Close disputed'),
      event: 'closedDisputed',
      told: label('分歧关闭', 'Closed without agreement'),
      from: ['answered'],
      to: 'disputed',
      by: ['manager'],
      input: form({
        grounds: words({ label: label('依据及告知客户的其他途径', 'Grounds, and the ways that remain') }),
      }),
      danger: true,
    },
    reopen: {
      label: label('客户不认可，再次处理', 'Not accepted: again'),
      event: 'reopened',
      told: label('再次处理', 'Re-opened'),
      from: ['answered', 'closed', 'disputed', 'forced'],
      to: 'investigating',
      by: [...desk, 'requester'],
      input: form({ reason: words({ label: label('客户的意见', "The customer's view") }) }),
      effects: ['raiseRung'],
      resumes: ['result'],
      restarts: ['agree'],
    },
    forceClose: forceClose([...beforeResult, 'held', 'answered']),
  },
  // 72 hours, a hold of three days and four days of delay: the ten days the law leaves for an answer, and no more.
  holds: {
    action: 'hold',
    ends: 'resume',
    until: 'holdUntil',
    limits: { most: 1, longest: days(3), within: days(3) },
  },
  delays: {
    action: 'agreeDelay',
    clock: 'result',
    until: 'agreedUntil',
    told: 'toldAt',
    limits: { most: 1, longest: days(2) },
    wider: { most: 2, longest: days(4), by: leaders },
  },
  clocks: {
    takeOn: {
      label: label('受理', 'Taken on'),
      promise: label('一小时内有专人受理', 'Somebody takes it on within the hour'),
      within: hours(1),
      calendar: always,
      counts: ['received'],
      met: ['investigating', 'informed', 'answered', 'closed', 'disputed'],
      steps: nobodysWork,
    },
    feedback: {
      label: label('首次反馈', 'First feedback'),
      promise: label('我们会在{due}前首次反馈', 'You will hear from us by {due}'),
      within: hours(24),
      calendar: always,
      counts: ['received', 'investigating'],
      met: ['informed', 'answered', 'closed', 'disputed'],
      steps: warnThenSupervisor,
    },
    result: {
      label: label('处理结果', 'Result'),
      promise: label('{due}前给出结果', 'with a result by {due}'),
      within: hours(72),
      limits: { hangzhou2021: days(10) },
      calendar: always,
      counts: beforeResult,
      met: ['answered', 'closed', 'disputed'],
      steps: warnThenSupervisor,
    },
    agree: {
      label: label('客户认可', 'Agreed by the customer'),
      within: hours(72),
      calendar: always,
      counts: ['answered'],
      met: ['closed', 'disputed'],
      steps: warnThenSupervisor,
    },
  },
  history: { answer: 'answer', words: 'result', answered: 'closed', unanswered: 'unanswered' },
});
