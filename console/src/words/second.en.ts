import type { second as zh } from './second.zh.ts';

export const second: typeof zh = {
  needs:
    'This takes a second person ({{roles}}). Somebody else must agree within 24 hours; only then is it carried out, and the clocks go on meanwhile.',
  ask: 'Ask for it: {{label}}',
  asked: 'Asked for; it waits for a second person',
  waits: 'Waits for a second person',
  by: '{{name}} asked {{time}}',
  until: 'stands until {{time}}',
  approvedBy: 'Second person: {{name}}',
  title: 'Waiting for your approval',
  mine: 'What you asked for',
  approve: 'Approve',
  decline: 'Decline',
  withdraw: 'Withdraw',
  download: 'Download (once)',
  downloadUntil: 'until {{time}}',
  decided: '{{name}}, {{time}}',
  reason: 'Why not',
  reasonMissing: 'Say why not',
  sure: 'Approve “{{label}}”? You answer for it together with whoever asked, and it is put on record.',
  done: 'Done',
};
