import { type Label, label } from '../../directory/labels.ts';

/** What lists can be narrowed by, in words. */
export const filterLabels: Record<string, Label> = {
  project: label('项目', 'Project'),
  under: label('上级位置', 'Below'),
  q: label('搜索词', 'Words'),
  usage: label('用途', 'Use'),
  occupiedAs: label('入住状态', 'Stage'),
  missing: label('缺少', 'Missing'),
  staleMonths: label('多少个月未更新', 'Months without a look'),
  role: label('身份', 'Role'),
  kind: label('类型', 'Kind'),
  process: label('流程', 'Process'),
  state: label('状态', 'State'),
  open: label('未结', 'Open'),
  assignee: label('承办人', 'Assignee'),
  team: label('班组', 'Team'),
  place: label('位置', 'Place'),
  person: label('客户', 'Person'),
  from: label('开始时间', 'From'),
  to: label('结束时间', 'To'),
  order: label('排序', 'Order'),
};
