import { type Label, label } from '../../directory/labels.ts';
import { lengthInWords } from '../../kernel/clocks/length-in-words.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { laws } from '../../kernel/terms/laws.ts';
import { isId } from '../../platform/ids.ts';
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
  process: label('流程', 'Process'),
  clock: label('时限', 'Clock'),
  targetSeconds: label('目标时长', 'Target'),
  effectiveFrom: label('生效时间', 'In force from'),
  applyTo: label('适用工单', 'Applied to'),
  law: label('地方规定', 'Local law'),
  holds: label('是否执行', 'Holds'),
  version: label('版本', 'Version'),
  decision: label('答复', 'Answer'),
  staff: label('值班人', 'On duty'),
  from: label('原值班人', 'Was on duty'),
  to: label('代班人', 'Takes over'),
};

/** Of these an entry holds the id; a reader is shown the name, or nothing where nobody has it. */
const people = ['staff', 'from', 'to'];

const valueLabels: Record<string, Record<string, Label>> = {
  mode: {
    all: label('全部或不导入', 'All or nothing'),
    good: label('只导入没有问题的行', 'The good rows only'),
  },
  reason: revealReasons,
  applyTo: {
    new: label('只用于新工单', 'New cases only'),
    running: label('也用于进行中的工单', 'Running cases too'),
  },
  decision: {
    agreed: label('同意', 'Agreed'),
    declined: label('不同意', 'Declined'),
    withdrawn: label('撤回', 'Taken back'),
  },
  holds: { true: label('执行', 'Yes'), false: label('不再执行', 'No longer') },
  law: Object.fromEntries(Object.entries(laws).map(([key, law]) => [key, law.label])),
  field: {
    phone: label('电话', 'Phone'),
    idNumber: label('证件号码', 'ID number'),
    phones: label('客户电话', 'Phones of the person'),
    words: label('工单文字中的号码', 'Numbers written in the case'),
  },
};

/** The ids in an entry behind which somebody stands. */
export const peopleIn = (data: Record<string, unknown>): string[] =>
  people.map((key) => String(data[key])).filter(isId);

/** What an entry holds, in words; ids of rows say nothing to a reader. */
export function detailsOf(
  { processes }: Pick<Kernel, 'processes'>,
  data: Record<string, unknown>,
  names: ReadonlyMap<string, string>,
) {
  const process = processes.get(String(data.process));
  const inWords = (key: string, value: string): Label | null => {
    if (key === 'process') return process?.label ?? null;
    if (key === 'clock') return process?.clocks[value]?.label ?? null;
    if (key === 'targetSeconds') return lengthInWords(Number(value));
    return valueLabels[key]?.[value] ?? null;
  };
  return Object.entries(data).flatMap(([key, value]) => {
    if (!Object.hasOwn(dataLabels, key) || value === null) return [];
    if (Array.isArray(value) && value.length === 0) return [];
    const said = Array.isArray(value) ? value.join(', ') : String(value);
    const text = people.includes(key) ? names.get(said) : said;
    if (text === undefined) return [];
    return [{ key, label: dataLabels[key]!, text, valueLabel: inWords(key, said) }];
  });
}
