import { label } from '../../directory/labels.ts';
import { always } from '../../kernel/clocks/calendar.ts';
import { defineProcess } from '../../kernel/define-process.ts';
import { warnThenSupervisor } from '../../kernel/telling/escalation.ts';
import { days } from '../../platform/time.ts';
import { form, optional, staffMember, words } from '../fields.ts';

const leaders = ['supervisor', 'manager'] as const;

/** R5: praise goes to the person it is meant for, and the customer is thanked. */
export const praise = defineProcess({
  key: 'praise',
  label: label('表扬', 'Praise'),
  about: label(
    '客户表扬了谁：转达本人，并向客户致谢',
    'Kind words: passed on to the person, and answered with thanks',
  ),
  prefix: 'BY',
  version: 1,
  opens: {
    by: ['desk', 'officer', ...leaders, 'resident'],
    state: 'received',
    told: label('收到表扬', 'Praise received'),
  },
  input: form({ praisedId: optional(staffMember({ label: label('表扬谁', 'Who is praised') })) }),
  states: {
    received: { label: label('待转达', 'To be passed on') },
    passedOn: { label: label('已转达', 'Passed on'), final: true, tone: 'good' },
  },
  actions: {
    passOn: {
      label: label('转达本人', 'Pass it on'),
      event: 'passedOn',
      told: label('已转达本人', 'Passed on'),
      from: ['received'],
      to: 'passedOn',
      by: leaders,
      input: form({
        assigneeId: staffMember({ label: label('转达给', 'To whom') }),
        thanks: optional(words({ label: label('致谢的话', 'Words of thanks'), max: 500 })),
      }),
      effects: ['holdByInput'],
    },
  },
  clocks: {
    passOn: {
      label: label('转达', 'Passed on'),
      within: days(7),
      calendar: always,
      counts: ['received'],
      met: ['passedOn'],
      steps: warnThenSupervisor,
    },
  },
});
