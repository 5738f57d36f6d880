import type { split as zh } from './split.zh.ts';

export const split: typeof zh = {
  open: 'Split this case',
  title: 'Split one matter off',
  about:
    'When one contact was about two things, one of them becomes a case of its own: time is still counted from the contact, each case leads to the other, and the customer sees both.',
  description: 'What is split off',
  place: 'Where',
  placeHelp: 'Left empty, as in this case: {{place}}',
  placeNone: 'this case has no place',
  reason: 'Why it is split',
  preview: 'Deadlines of the new case, counted since the same contact',
  submit: 'Split',
  done: '{{number}} split off',
  hindered: 'It cannot be split now:',
};
