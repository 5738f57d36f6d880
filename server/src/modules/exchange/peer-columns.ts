import { occupancyLabels, occupiedAsLabels, usageLabels } from '../../directory/archive-fields.ts';
import { label } from '../../directory/labels.ts';
import type { Column, ColumnType } from './template.ts';

export type PeerCells = Record<string, unknown>;

/** Their numbers for what we have words for. */
const roles = { 1001: 'owner', 1002: 'family', 1003: 'tenant', 1004: 'temporary' };
const usages = { 110: 'home', 120: 'office', 119: 'dormitory' };
const stages = {
  2001: 'occupied',
  2002: 'unsold',
  2003: 'handedOver',
  2004: 'vacant',
  2005: 'renovated',
  2006: 'rented',
  2007: 'sold',
  2008: 'vacant',
  2009: 'renovating',
};

/** What they write where they know nothing. */
const unknownPhones = ['18999999999', '13800000000', '13800138000'];
const isUnknownPhone = (phone: string): boolean => unknownPhones.includes(phone);
/** All one digit, or of a region that does not exist. */
const isUnknownId = (written: string): boolean => /^(\d)\1{14,17}$|^000000/.test(written);

export function birthYearFrom(age: number | undefined, year: number): { birth_year?: number } {
  const isKnown = age !== undefined && age > 1 && year - age >= 1900;
  return isKnown ? { birth_year: year - age } : {};
}

const choice = (
  labels: Extract<ColumnType, { is: 'choice' }>['labels'],
  also: Record<string, string>,
): ColumnType => ({
  is: 'choice',
  labels,
  also,
});
const yesNo = choice({ yes: label('是', 'yes'), no: label('否', 'no') }, { 有: 'yes', 无: 'no', 没有: 'no' });
const deals = choice(
  { rented: label('H', 'rented'), sold: label('S', 'sold') },
  { 出租: 'rented', 出售: 'sold' },
);
const code: ColumnType = { is: 'code' };

const column = (key: string, head: string, type: ColumnType, more: Partial<Column> = {}): Column => ({
  key,
  head,
  type,
  width: 12,
  says: '',
  ...more,
});
const needed = { needed: true };

const floors: ColumnType = { is: 'whole', least: -20, most: 300 };
const area: ColumnType = { is: 'decimal', most: 9_999_999 };
const gender = column(
  'gender',
  '性别',
  choice({ female: label('女', 'female'), male: label('男', 'male') }, {}),
);
const phone = column('phones', '手机号', { is: 'phones' }, { unknown: isUnknownPhone });
const idNumber = column('id_number', '身份证号', { is: 'idNumber' }, { unknown: isUnknownId });
const role = column('role', '业主类型', choice(occupancyLabels, roles as Record<string, string>));
const usage = column('usage', '房屋类型', choice(usageLabels, usages as Record<string, string>));
const lift = column('has_lift', '是否有电梯', yesNo);
const storeys = column('storeys', '总层数', { is: 'whole', least: 1, most: 300 });

/** Sheets of the other system that we read; columns that are not here (fees, rents, cars) are left where they are. */
export const peerColumns: Record<string, readonly Column[]> = {
  楼栋单元: [
    column('building', '楼栋号', code, needed),
    column('unit', '单元编号', code, needed),
    storeys,
    lift,
  ],
  业主信息: [
    column('name', '业主名称', { is: 'line', longest: 60 }, needed),
    gender,
    column('age', '年龄', { is: 'whole', least: 0, most: 130 }),
    phone,
    idNumber,
    { ...role, needed: true },
    column('owner', '业主编号', code, needed),
  ],
  房屋信息: [
    column('house', '房屋编号', code, needed),
    column('building', '楼栋编号', code, needed),
    column('unit', '单元编号', code),
    column('floor', '房屋楼层', floors),
    column('area', '建筑面积', area),
    column('owner', '业主编号', code),
    usage,
    column('inner_area', '室内面积', area),
  ],
  车位信息: [
    column('lot', '停车场编号', code, needed),
    column('space', '车位编码', code, { needed: true, also: ['车位编号'] }),
    column('kind', '停车场类型', { is: 'line', longest: 20 }),
    column('area', '面积', area, { unknown: (text) => Number(text) === 1 }),
    column('owner', '业主编号', code),
    column('deal', '出租还是出售（H出租S出售）', deals, { also: ['出租还是出售'] }),
    column('from_on', '开始时间', { is: 'date' }),
    column('to_on', '结束时间', { is: 'date' }),
  ],
  资产信息: [
    column('building', '楼号', code, needed),
    column('unit', '单元', code),
    column('house', '房间', code, needed),
    column('floor', '楼层', floors),
    storeys,
    lift,
    usage,
    column('area', '建筑面积', area),
    column('inner_area', '室内面积', area),
    column('occupied_as', '房屋状态', choice(occupiedAsLabels, stages as Record<string, string>)),
    column('name', '业主名称', { is: 'line', longest: 60 }),
    gender,
    phone,
    idNumber,
    role,
  ],
};
