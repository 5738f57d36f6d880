import type { operations } from '../../../api/types.d.ts';
import type { Label } from '../api/shapes.ts';

type Body = operations['apiKeyCreate']['requestBody']['content']['application/json'];
export type Part = NonNullable<Body['tags']>[number];

const words: Record<Part, Label> = {
  approvals: { zh: '需第二人同意的事项', en: 'Second person' },
  archives: { zh: '房屋与客户档案', en: 'Houses and people' },
  audit: { zh: '审计与阅读记录', en: 'Audit and read log' },
  calendars: { zh: '工作日历', en: 'Calendars' },
  cases: { zh: '工单', en: 'Cases' },
  directory: { zh: '项目、位置与班组', en: 'Projects, places and teams' },
  duty: { zh: '值班', en: 'Duty roster' },
  exchange: { zh: '表格导入导出', en: 'Workbooks in and out' },
  live: { zh: '实时更新', en: 'Live updates' },
  me: { zh: '本人与通知', en: 'Oneself and notices' },
  operations: { zh: '系统运行状态', en: 'How the system runs' },
  'personal data': { zh: '个人信息目录与清理', en: 'Personal data held, and its clearing' },
  processes: { zh: '流程', en: 'Processes' },
  promises: { zh: '服务承诺', en: 'Promises' },
  receptions: { zh: '接待', en: 'Receptions' },
  search: { zh: '搜索', en: 'Search' },
  standards: { zh: '时限标准', en: 'Time standards' },
  staff: { zh: '员工与任职', en: 'Staff and posts' },
};

/** A part of the API in words; one that this page does not know yet is called as the server calls it. */
export const wordFor = (part: string): Label => words[part as Part] ?? { zh: part, en: part };
