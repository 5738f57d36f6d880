import {
  fitOutLabels,
  genderLabels,
  occupancyLabels,
  occupiedAsLabels,
  orientationLabels,
  personKindLabels,
  usageLabels,
} from '../../directory/archive-fields.ts';
import type { Label } from '../../directory/labels.ts';

/** How a cell of a column is read and written. */
export type ColumnType =
  | { is: 'code' }
  | { is: 'line'; longest: number }
  | { is: 'words' }
  | { is: 'whole'; least: number; most: number }
  | { is: 'decimal'; most: number }
  | { is: 'share' }
  | { is: 'date' }
  | { is: 'choice'; labels: Record<string, Label>; also?: Record<string, string> }
  | { is: 'phones' }
  | { is: 'idNumber' }
  | { is: 'id' }
  | { is: 'reference' };

export interface Column {
  /** The column of the table, where there is one of that name. */
  key: string;
  head: string;
  /** Other heads that mean the same. */
  also?: readonly string[];
  type: ColumnType;
  needed?: boolean;
  /** What other systems write where nothing is known. */
  unknown?: (text: string) => boolean;
  width: number;
  /** What the explanations say about it. */
  says: string;
}

const line = (longest: number): ColumnType => ({ is: 'line', longest });

export const houseColumns: readonly Column[] = [
  {
    key: 'phase',
    head: '期',
    type: { is: 'code' },
    width: 8,
    says: '分期开发的小区填写，例如 1；没有就空着',
  },
  {
    key: 'building',
    head: '楼栋',
    also: ['楼号', '楼栋号', '楼栋编号'],
    type: { is: 'code' },
    width: 10,
    says: '例如 3；别墅等不分楼栋的空着',
  },
  {
    key: 'unit',
    head: '单元',
    also: ['单元编号'],
    type: { is: 'code' },
    width: 8,
    says: '例如 2；没有单元就空着或填 0',
  },
  {
    key: 'house',
    head: '房号',
    also: ['房间', '房间号'],
    type: { is: 'code' },
    needed: true,
    width: 10,
    says: '必填，例如 501',
  },
  {
    key: 'floor',
    head: '楼层',
    also: ['房屋楼层'],
    type: { is: 'whole', least: -20, most: 300 },
    width: 8,
    says: '整数，地下为负',
  },
  {
    key: 'usage',
    head: '用途',
    type: { is: 'choice', labels: usageLabels },
    width: 10,
    says: '从下拉列表选择',
  },
  {
    key: 'occupied_as',
    head: '入住状态',
    type: { is: 'choice', labels: occupiedAsLabels },
    width: 14,
    says: '从下拉列表选择',
  },
  {
    key: 'area',
    head: '建筑面积',
    also: ['建筑面积（㎡）'],
    type: { is: 'decimal', most: 9_999_999 },
    width: 12,
    says: '平方米，最多两位小数',
  },
  {
    key: 'inner_area',
    head: '套内面积',
    also: ['室内面积', '套内面积（㎡）'],
    type: { is: 'decimal', most: 9_999_999 },
    width: 12,
    says: '平方米，不大于建筑面积',
  },
  { key: 'layout', head: '户型', type: line(60), width: 14, says: '例如 三室两厅' },
  {
    key: 'orientation',
    head: '朝向',
    type: { is: 'choice', labels: orientationLabels },
    width: 12,
    says: '从下拉列表选择',
  },
  {
    key: 'fit_out',
    head: '装修标准',
    type: { is: 'choice', labels: fitOutLabels },
    width: 10,
    says: '从下拉列表选择',
  },
  { key: 'handed_over_on', head: '交付日期', type: { is: 'date' }, width: 13, says: '例如 2020-06-10' },
  { key: 'residents', head: '居住人数', type: { is: 'whole', least: 0, most: 999 }, width: 10, says: '整数' },
  {
    key: 'note',
    head: '备注',
    type: { is: 'words' },
    width: 30,
    says: '随意填写；其中的电话、证件号会被加密保存',
  },
];

export const personColumns: readonly Column[] = [
  {
    key: 'name',
    head: '姓名',
    also: ['业主名称', '名称'],
    type: line(60),
    needed: true,
    width: 14,
    says: '必填；公司填写全称',
  },
  {
    key: 'kind',
    head: '类型',
    type: { is: 'choice', labels: personKindLabels, also: { 公司: 'company', 单位: 'company' } },
    width: 8,
    says: '个人或企业；空着为个人',
  },
  { key: 'salutation', head: '称呼', type: line(30), width: 12, says: '例如 王阿姨' },
  {
    key: 'gender',
    head: '性别',
    type: { is: 'choice', labels: genderLabels },
    width: 8,
    says: '男或女，不知道就空着',
  },
  {
    key: 'birth_year',
    head: '出生年份',
    type: { is: 'whole', least: 1900, most: 2100 },
    width: 10,
    says: '例如 1956',
  },
  {
    key: 'mobile',
    head: '手机',
    also: ['手机号', '电话'],
    type: { is: 'phones' },
    width: 24,
    says: '几个号码用顿号分开；带 * 的表示不改',
  },
  { key: 'home', head: '住宅电话', type: { is: 'phones' }, width: 18, says: '例如 0571-88888888' },
  { key: 'work', head: '单位电话', type: { is: 'phones' }, width: 18, says: '同上' },
  { key: 'other', head: '其他电话', type: { is: 'phones' }, width: 18, says: '同上' },
  {
    key: 'id_number',
    head: '证件号码',
    also: ['身份证号'],
    type: { is: 'idNumber' },
    width: 22,
    says: '居民身份证号；带 * 的表示不改',
  },
  { key: 'language', head: '语言', type: line(60), width: 10, says: '例如 粤语' },
  { key: 'service_needs', head: '服务需求', type: { is: 'words' }, width: 24, says: '例如 轮椅、听力不便' },
  { key: 'register_no', head: '统一社会信用代码', type: line(40), width: 22, says: '企业填写' },
  { key: 'contact_name', head: '联系人', type: line(60), width: 12, says: '企业填写' },
  {
    key: 'role',
    head: '身份',
    also: ['业主类型'],
    type: {
      is: 'choice',
      labels: occupancyLabels,
      also: { 租客: 'tenant', 临时人员: 'temporary', 家属: 'family' },
    },
    width: 12,
    says: '与房屋一起填写，从下拉列表选择',
  },
  {
    key: 'place',
    head: '房屋',
    also: ['房号', '位置'],
    type: { is: 'reference' },
    width: 16,
    says: '楼栋-单元-房号，例如 3-2-501；一人几套房就写几行',
  },
  {
    key: 'share',
    head: '产权份额',
    type: { is: 'share' },
    width: 10,
    says: '0 到 1 之间或百分数，例如 0.5；同一套房合计不超过 1',
  },
  { key: 'from_on', head: '开始日期', type: { is: 'date' }, width: 13, says: '从哪天起，不知道就空着' },
  { key: 'to_on', head: '结束日期', type: { is: 'date' }, width: 13, says: '到哪天止，还在就空着' },
  { key: 'moved_in_on', head: '入住日期', type: { is: 'date' }, width: 13, says: '实际搬入的日期' },
  {
    key: 'note',
    head: '备注',
    type: { is: 'words' },
    width: 30,
    says: '随意填写；其中的电话、证件号会被加密保存',
  },
  {
    key: 'person_id',
    head: '系统编号',
    type: { is: 'id' },
    width: 38,
    says: '导出时带出，用来认人，请勿改动；新住户空着',
  },
];

export const sheetNames = { houses: '房屋', persons: '住户', explanations: '说明' } as const;

/** An example row bears this in its first cell and is never brought in. */
export const exampleMark = '示例';

/** What stands for a number that must not be shown; reading it back changes nothing. */
export const isMasked = (text: string): boolean => text.includes('**');
