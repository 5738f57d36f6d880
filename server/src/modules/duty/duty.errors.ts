import { type CodesOf, defineErrors } from '../../platform/errors/catalogue.ts';

const dutyErrors = defineErrors({
  'duty.beside': {
    status: 409,
    zh: '{name}在{day}已经有班“{shift}”，时间重叠。',
    en: '{name} is on duty already on {day} ("{shift}"), at an overlapping time.',
  },
  'duty.noTurn': { status: 404, zh: '这一天没有这个班。', en: 'There is no such shift on that day.' },
  'duty.over': { status: 409, zh: '这个班已经结束。', en: 'This turn is over.' },
  'duty.notBegun': {
    status: 409,
    zh: '这个班还没有开始，不能交班。',
    en: 'This turn has not begun: nothing can be handed over yet.',
  },
  'duty.notYours': { status: 403, zh: '这是{name}的班。', en: "This is {name}'s turn." },
  'duty.swapWaits': {
    status: 409,
    zh: '这个班已经请{name}代班，请等答复或先撤回。',
    en: '{name} has been asked to take this turn already; wait for the answer, or take it back first.',
  },
  'duty.decided': { status: 409, zh: '这项换班已经有了结果。', en: 'This swap has been decided already.' },
  'duty.handedOver': { status: 409, zh: '这个班已经交班。', en: 'This turn has been handed over already.' },
  'duty.confirmed': {
    status: 409,
    zh: '这份交班记录已经有人确认。',
    en: 'This note has been confirmed already.',
  },
  'duty.ownNote': {
    status: 403,
    zh: '交班记录由接班的人或主管确认，不能自己确认。',
    en: 'A note is confirmed by whoever comes next or by a superior, never by its writer.',
  },
});

declare module '../../platform/errors/catalogue.ts' {
  interface ErrorCodes extends CodesOf<typeof dutyErrors> {}
}
