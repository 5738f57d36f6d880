import type { waiting as zh } from './waiting.zh.ts';

export const waiting: typeof zh = {
  holdUntil: 'On hold until',
  holdLeft: 'Counts again by itself in {{time}}',
  holdOver: 'The hold is over; the clocks go on in a moment',
  held: 'Held',
  heldOf: '{{times}} of {{most}} times, {{spent}} of {{within}} altogether',
  original: 'First promised',
  originalBroken: '{{time}} (passed)',
  agreed: 'Agreed for',
  agreedHeld: '{{time}}, and later by as long as this rests',
  preview: 'Deadlines once this is saved',
  previewAt: 'Deadlines once it goes on, {{time}}',
  previewNone: 'No clock will be running.',
  previewBecomes: 'Deadlines as {{process}}, counted from the contact',
  previewPast: 'already past',
  previewWas: 'was {{time}}',
  previewOriginal: 'The first promise, {{time}}, stays in the statistics',
};
