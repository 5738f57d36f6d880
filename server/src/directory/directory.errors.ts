import { type CodesOf, defineErrors } from '../platform/errors/catalogue.ts';

export const directoryErrors = defineErrors({
  'archive.stale': {
    status: 409,
    zh: '{who}刚刚对“{name}”做了“{what}”，请看过最新内容再改。',
    en: '{who} has just done "{what}" on "{name}". Look at it again before you change it.',
  },
  'archive.removed': {
    status: 409,
    zh: '“{name}”已经移除，不能再改。',
    en: '"{name}" has been removed and cannot be changed any more.',
  },
  'archive.merged': {
    status: 409,
    zh: '“{name}”已经并入“{into}”，请打开“{into}”的档案。',
    en: '"{name}" has been merged into "{into}"; open that one.',
  },
  'archive.placeTaken': {
    status: 409,
    zh: '这里已经有编码为“{code}”的位置：“{name}”。',
    en: 'There is a place with the code "{code}" here already: "{name}".',
  },
  'archive.placeInUse': {
    status: 409,
    zh: '“{name}”还有{what}，不能移除。',
    en: '"{name}" still has {what}, so it cannot be removed.',
  },
  'archive.phoneTwice': {
    status: 409,
    zh: '“{name}”已经登记了这个号码 {phone}。',
    en: '"{name}" has this number already: {phone}.',
  },
  'archive.tooManyPhones': {
    status: 409,
    zh: '一位客户最多登记 {limit} 个号码。',
    en: 'A person may have at most {limit} numbers.',
  },
  'archive.sharesTooMany': {
    status: 409,
    zh: '“{place}”各业主的产权份额在 {date} 合计 {sum}，不能超过 100%。',
    en: 'On {date} the shares of the owners of "{place}" would sum to {sum}; they cannot exceed 100%.',
  },
  'archive.occupancyOverlaps': {
    status: 409,
    zh: '“{person}”在“{place}”已经登记为{role}（{dates}），日期有重叠。',
    en: '"{person}" is on record as {role} of "{place}" already ({dates}); the dates overlap.',
  },
  'archive.occupancyEnded': {
    status: 409,
    zh: '这条入住记录已在 {date} 结束。',
    en: 'This occupancy has ended already, on {date}.',
  },
  'archive.anonymised': {
    status: 409,
    zh: '这位客户已经匿名化，档案不能再改。',
    en: 'This person has been anonymised; the archive says nothing of them any more and cannot be changed.',
  },
  'archive.mergeSelf': {
    status: 409,
    zh: '不能把一位客户和自己合并。',
    en: 'A person cannot be merged with themselves.',
  },
  'archive.mergeProjects': {
    status: 409,
    zh: '两位客户不在同一个项目，不能合并。',
    en: 'The two belong to different projects and cannot be merged.',
  },
  'archive.mergeKinds': {
    status: 409,
    zh: '个人和企业不能合并。',
    en: 'A human being and a company cannot be merged.',
  },
  'archive.mergeSignIns': {
    status: 409,
    zh: '两位客户各有自己的登录账号，请先停用其中一个再合并。',
    en: 'Each of the two has an own sign-in; end one of them before merging.',
  },
});

declare module '../platform/errors/catalogue.ts' {
  interface ErrorCodes extends CodesOf<typeof directoryErrors> {}
}
