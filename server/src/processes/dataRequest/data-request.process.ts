import { label } from '../../directory/labels.ts';
import { officeHours } from '../../kernel/clocks/calendar.ts';
import { defineProcess } from '../../kernel/define-process.ts';
import { nobodysWork, warnThenSupervisor } from '../../kernel/telling/escalation.ts';
import { hours } from '../../platform/time.ts';
import { noInput } from '../fields.ts';
import {
  anonymiseForm,
  answerForm,
  checkIdentityForm,
  noteForm,
  opening,
  refuseForm,
} from './data-request.forms.ts';

const leaders = ['supervisor', 'manager'] as const;
const desk = ['desk', 'officer', ...leaders] as const;

/** The office is open nine hours a day; the law says "in time", fifteen working days are our promise. */
const workingDay = 9;

/** PIPL 44-50: see, copy, correct or erase what is kept about oneself; refused only with a reason. */
export const dataRequest = defineProcess({
  key: 'dataRequest',
  label: label('个人信息请求', 'Personal data request'),
  about: label(
    '客户要查阅、复制、更正或删除自己的个人信息：先核验身份，十五个工作日内答复',
    'Somebody wants to see, copy, correct or erase what is kept about them: identity first, an answer within fifteen working days',
  ),
  prefix: 'GR',
  version: 1,
  merges: false,
  opens: {
    by: [...desk, 'resident'],
    state: 'received',
    told: label('收到个人信息请求', 'Personal data request received'),
  },
  input: opening,
  states: {
    received: { label: label('待核验身份', 'Identity to be checked') },
    identityChecked: { label: label('身份已核验', 'Identity checked') },
    working: { label: label('办理中', 'Being worked on') },
    answered: { label: label('已答复', 'Answered'), tone: 'good' },
    refused: { label: label('已说明不能办理', 'Refused with a reason'), tone: 'bad' },
    closed: { label: label('已结束', 'Closed'), final: true },
    withdrawn: { label: label('客户撤回', 'Withdrawn'), final: true },
  },
  actions: {
    checkIdentity: {
      label: label('核验身份', 'Check identity'),
      event: 'identityChecked',
      told: label('身份已核验', 'Identity checked'),
      from: ['received'],
      to: 'identityChecked',
      by: desk,
      input: checkIdentityForm,
      guards: ['personKnown'],
    },
    take: {
      label: label('开始办理', 'Begin'),
      event: 'taken',
      told: label('开始办理', 'Work begun'),
      from: ['identityChecked'],
      to: 'working',
      by: leaders,
      input: noInput,
      effects: ['holdByActor'],
    },
    provideCopy: {
      label: label('整理副本并答复', 'Prepare the copy and answer'),
      event: 'copyProvided',
      told: label('已备好本人信息副本', 'A copy of all data is ready'),
      from: ['working'],
      to: 'answered',
      by: leaders,
      only: { fact: 'kind', is: ['access', 'copy'] },
      input: noteForm,
      guards: ['personKnown'],
      effects: ['prepareCopy'],
    },
    answer: {
      label: label('已更正，答复客户', 'Corrected: answer'),
      event: 'answered',
      told: label('已答复', 'Answered'),
      from: ['working'],
      to: 'answered',
      by: leaders,
      only: { fact: 'kind', is: ['correct'] },
      input: answerForm,
    },
    anonymise: {
      label: label('抹去个人信息', 'Erase personal data'),
      event: 'anonymised',
      told: label('已抹去个人信息', 'Personal data erased'),
      from: ['working'],
      to: 'answered',
      by: ['manager'],
      only: { fact: 'kind', is: ['anonymise'] },
      input: anonymiseForm,
      guards: ['personKnown'],
      effects: [{ anonymise: { recentToo: { field: 'recentFiles', is: 'erase' } } }],
      preview: 'forgetting',
      // Nothing brings it back, and it takes the evidence of complaints with it.
      needsSecond: ['supervisor', 'manager'],
      danger: true,
    },
    refuse: {
      label: label('不能办理，说明理由', 'Refuse with a reason'),
      event: 'refused',
      told: label('不能办理', 'Refused'),
      from: ['received', 'identityChecked', 'working'],
      to: 'refused',
      by: leaders,
      input: refuseForm,
    },
    resume: {
      label: label('重新办理', 'Take it up again'),
      event: 'resumed',
      told: label('重新办理', 'Taken up again'),
      from: ['refused'],
      to: 'received',
      by: leaders,
      input: noInput,
      resumes: ['answer'],
    },
    withdraw: {
      label: label('客户撤回', 'Withdraw'),
      event: 'withdrawn',
      told: label('客户撤回请求', 'Withdrawn by whoever asked'),
      from: ['received', 'identityChecked', 'working'],
      to: 'withdrawn',
      by: [...desk, 'requester'],
    },
    close: {
      label: label('结束', 'Close'),
      event: 'closed',
      told: label('已结束', 'Closed'),
      from: ['answered', 'refused'],
      to: 'closed',
      by: leaders,
    },
  },
  clocks: {
    answer: {
      label: label('答复', 'Answer'),
      promise: label('我们会在{due}前答复您', 'We will answer you by {due}'),
      within: hours(15 * workingDay),
      calendar: officeHours,
      counts: ['received', 'identityChecked', 'working'],
      met: ['answered', 'refused', 'closed'],
      // Work that nobody holds goes to the supervisors at once; what is late is the manager's.
      steps: [...warnThenSupervisor.slice(0, 1), nobodysWork.at(-1)!],
    },
  },
});
