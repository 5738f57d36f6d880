import { label } from '../../directory/labels.ts';
import { always } from '../../kernel/clocks/calendar.ts';
import { defineProcess } from '../../kernel/define-process.ts';
import { nobodysWork, warnThenSupervisor } from '../../kernel/telling/escalation.ts';
import { hours } from '../../platform/time.ts';
import { choice, form, noInput, optional, satisfaction, staffMember, words } from '../fields.ts';

const callers = ['desk', 'officer', 'supervisor', 'manager'] as const;

/** P1: asking how it was is work of its own; "not satisfied" moves the case it asks about. */
export const callback = defineProcess({
  key: 'callback',
  label: label('回访', 'Call-back'),
  about: label(
    '事后问一句办得怎么样；不满意则原单返修',
    'Asking how it was; not satisfied re-opens the case',
  ),
  prefix: 'HF',
  version: 1,
  merges: false,
  // Call-backs come from the cases they ask about; one of its own is a leader's decision.
  opens: { by: ['supervisor', 'manager'], state: 'due', told: label('安排回访', 'Call-back planned') },
  input: noInput,
  states: {
    due: { label: label('待回访', 'To be called') },
    satisfied: { label: label('满意', 'Satisfied'), final: true, tone: 'good' },
    unsatisfied: { label: label('不满意', 'Not satisfied'), final: true, tone: 'bad' },
    unreachable: { label: label('联系不上', 'Not reached'), final: true },
  },
  actions: {
    recordSatisfied: {
      label: label('满意', 'Satisfied'),
      event: 'satisfied',
      told: label('客户满意', 'The customer is satisfied'),
      from: ['due'],
      to: 'satisfied',
      by: callers,
      input: form({
        satisfaction: satisfaction(label('满意度', 'Satisfaction')),
        note: optional(words({ label: label('客户的话', "The customer's words"), max: 1000 })),
      }),
    },
    recordUnsatisfied: {
      label: label('不满意', 'Not satisfied'),
      event: 'unsatisfied',
      told: label('客户不满意，原单返修', 'Not satisfied: the case is re-opened'),
      from: ['due'],
      to: 'unsatisfied',
      by: callers,
      input: form({ reason: words({ label: label('哪里不满意', 'What was wrong'), max: 1000 }) }),
      effects: [{ onParent: 'reopen' }],
    },
    recordNoAnswer: {
      label: label('没有接通', 'No answer'),
      event: 'notAnswered',
      told: label('没有接通', 'No answer'),
      from: ['due'],
      by: callers,
      input: form({
        outcome: choice({
          label: label('情况', 'What happened'),
          of: {
            noAnswer: label('无人接听', 'Nobody answered'),
            busy: label('占线', 'Engaged'),
            wrongNumber: label('号码不对', 'Wrong number'),
            callLater: label('请改时间再打', 'Asked to call later'),
          },
        }),
      }),
      guards: ['attemptsLeft'],
      effects: ['countAttempt'],
    },
    giveUp: {
      label: label('联系不上，结束', 'End without an answer'),
      event: 'givenUp',
      told: label('多次未联系上，结束回访', 'Ended after several attempts'),
      from: ['due'],
      to: 'unreachable',
      by: callers,
      guards: ['attemptsMade'],
    },
    handOver: {
      label: label('换人回访', 'Hand over'),
      event: 'handedOver',
      told: label('换人回访', 'Handed over'),
      from: ['due'],
      by: ['supervisor', 'manager', 'holder'],
      input: form({ assigneeId: staffMember({ label: label('由谁回访', 'Who will call') }) }),
      effects: ['holdByInput'],
    },
  },
  clocks: {
    callback: {
      label: label('回访', 'Call-back'),
      within: hours(24),
      calendar: always,
      counts: ['due'],
      met: ['satisfied', 'unsatisfied', 'unreachable'],
      steps: [...warnThenSupervisor.slice(0, 1), nobodysWork.at(-1)!],
    },
  },
});
