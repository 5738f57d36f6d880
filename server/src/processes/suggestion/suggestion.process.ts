import { label } from '../../directory/labels.ts';
import { always } from '../../kernel/clocks/calendar.ts';
import { defineProcess } from '../../kernel/define-process.ts';
import { warnThenSupervisor } from '../../kernel/telling/escalation.ts';
import { days } from '../../platform/time.ts';
import { form, noInput, optional, staffMember, words } from '../fields.ts';
import { agreeDelay } from '../waiting.ts';

const desk = ['desk', 'officer', 'supervisor', 'manager'] as const;

/** R5: adopted or not, with reasons, within seven days. */
export const suggestion = defineProcess({
  key: 'suggestion',
  label: label('建议', 'Suggestion'),
  about: label('客户的建议：七日内答复是否采纳并说明理由', 'Adopted or not, with reasons, within seven days'),
  prefix: 'JY',
  version: 1,
  opens: { by: [...desk, 'resident'], state: 'received', told: label('收到建议', 'Suggestion received') },
  input: noInput,
  states: {
    received: { label: label('待研究', 'To be looked into') },
    adopted: { label: label('已采纳', 'Adopted'), final: true, tone: 'good' },
    notAdopted: { label: label('未采纳', 'Not adopted'), final: true },
    unanswered: { label: label('历史未答复', 'Left unanswered (history)'), final: true, tone: 'bad' },
  },
  actions: {
    handOver: {
      label: label('交办', 'Hand to'),
      event: 'handedOver',
      told: label('交办', 'Handed over'),
      from: ['received'],
      by: desk,
      input: form({
        assigneeId: staffMember({ label: label('由谁研究', 'Who looks into it') }),
        note: optional(words({ label: label('说明', 'Note'), max: 500 })),
      }),
      effects: ['holdByInput'],
    },
    agreeDelay: agreeDelay(['received'], ['holder', ...desk]),
    adopt: {
      label: label('采纳', 'Adopt'),
      event: 'adopted',
      told: label('采纳', 'Adopted'),
      from: ['received'],
      to: 'adopted',
      by: ['supervisor', 'manager', 'holder'],
      input: form({ answer: words({ label: label('答复与理由', 'Answer and reasons') }) }),
    },
    decline: {
      label: label('不采纳', 'Do not adopt'),
      event: 'declined',
      told: label('未采纳', 'Not adopted'),
      from: ['received'],
      to: 'notAdopted',
      by: ['supervisor', 'manager', 'holder'],
      input: form({ answer: words({ label: label('答复与理由', 'Answer and reasons') }) }),
    },
  },
  delays: {
    action: 'agreeDelay',
    clock: 'answer',
    until: 'agreedUntil',
    told: 'toldAt',
    limits: { most: 1, longest: days(7) },
  },
  clocks: {
    answer: {
      label: label('答复', 'Answer'),
      promise: label('我们会在{due}前答复是否采纳', 'We will tell you by {due} whether it is adopted'),
      within: days(7),
      limits: { liaochengArt38: days(7) },
      calendar: always,
      counts: ['received'],
      met: ['adopted', 'notAdopted'],
      steps: warnThenSupervisor,
    },
  },
  history: { answer: 'adopt', words: 'answer', answered: 'adopted', unanswered: 'unanswered' },
});
