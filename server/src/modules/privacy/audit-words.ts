import { type Label, label } from '../../directory/labels.ts';
import { revealReasons } from './reveal-words.ts';

/** What was looked at, by the route that answered. */
export const viewLabels: Record<string, Label> = {
  'GET /api/persons/:id': label('客户档案', 'File of the person'),
  'GET /api/persons': label('客户列表', 'List of people'),
  'GET /api/persons/duplicates': label('疑似重复', 'Possible duplicates'),
  'GET /api/persons/:id/merge': label('合并预览', 'Preview of a merge'),
  'GET /api/persons/:id/history': label('更正记录', 'History'),
  'GET /api/places/:id': label('房屋档案', 'File of the house'),
  'GET /api/houses': label('房屋列表', 'List of houses'),
  'GET /api/cases/:id': label('工单', 'Case'),
  'GET /api/cases/:id/clocks/:key': label('工单时限说明', 'Why a clock of a case is due'),
  'GET /api/cases/:id/events': label('工单经过', 'Story of a case'),
  'GET /api/cases': label('工单列表', 'List of cases'),
  'GET /api/case-files/:id': label('个人信息副本', 'Copy of personal data'),
  'GET /api/receptions/:id': label('接待记录', 'Contact'),
  'POST /api/search': label('搜索', 'Search'),
  'POST /api/cases': label('登记工单', 'Case logged'),
  'POST /api/cases/:id/actions/:action': label('处理工单', 'Work on a case'),
  'POST /api/cases/:id/comments': label('写备注', 'Note added'),
  'POST /api/receptions': label('登记接待', 'Contact logged'),
  'POST /api/exports/persons': label('导出客户', 'Export of people'),
  'POST /api/exports/cases': label('导出工单', 'Export of cases'),
  'GET /api/audit': label('审计记录', 'Audit'),
};

const dataLabels: Record<string, Label> = {
  field: label('号码', 'Number'),
  numbers: label('号码个数', 'Numbers shown'),
  reason: label('原因', 'Reason'),
  note: label('说明', 'In words'),
  filters: label('筛选项', 'Filtered by'),
  rows: label('行数', 'Rows'),
  mode: label('导入方式', 'Mode'),
  bytes: label('文件字节', 'Bytes'),
  imported: label('导入', 'Brought in'),
  known: label('已有', 'Known'),
  refused: label('拒绝', 'Refused'),
  removed: label('清理条数', 'Removed'),
  role: label('岗位', 'Post'),
  calendar: label('工作日历', 'Calendar'),
  year: label('年份', 'Year'),
  chain: label('日志', 'Log'),
};

const valueLabels: Record<string, Record<string, Label>> = {
  mode: {
    all: label('全部或不导入', 'All or nothing'),
    good: label('只导入没有问题的行', 'The good rows only'),
  },
  reason: revealReasons,
  field: {
    phone: label('电话', 'Phone'),
    idNumber: label('证件号码', 'ID number'),
    phones: label('客户电话', 'Phones of the person'),
    words: label('工单文字中的号码', 'Numbers written in the case'),
  },
};

/** What an entry holds, in words; ids of rows say nothing to a reader. */
export function detailsOf(data: Record<string, unknown>) {
  return Object.entries(data)
    .filter(
      ([key, value]) => key in dataLabels && value !== null && !(Array.isArray(value) && value.length === 0),
    )
    .map(([key, value]) => ({
      key,
      label: dataLabels[key]!,
      text: Array.isArray(value) ? value.join(', ') : String(value),
      valueLabel: valueLabels[key]?.[String(value)] ?? null,
    }));
}
