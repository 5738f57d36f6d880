import { type Label, label } from './labels.ts';

/**
 * How a field of the archives is kept: `words` are free text whose numbers are sealed, `name` is one line that may hold
 * none, `idNumber` is sealed and hashed.
 */
export type FieldType = 'words' | 'name' | 'int' | 'decimal' | 'date' | 'flag' | 'choice' | 'idNumber' | 'id';

export interface ArchiveField {
  key: string;
  column: string;
  label: Label;
  type: FieldType;
  values?: Record<string, Label>;
}

const field = (
  key: string,
  type: FieldType,
  zh: string,
  en: string,
  values?: Record<string, Label>,
): ArchiveField => ({
  key,
  column: key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  label: label(zh, en),
  type,
  ...(values ? { values } : {}),
});

export const usageLabels: Record<string, Label> = {
  home: label('住宅', 'Home'),
  shop: label('商铺', 'Shop'),
  office: label('办公', 'Office'),
  dormitory: label('宿舍', 'Dormitory'),
  industrial: label('厂房', 'Industrial'),
  storage: label('仓储', 'Storage'),
  public: label('公用', 'Public'),
  other: label('其他', 'Other'),
};

export const occupiedAsLabels: Record<string, Label> = {
  unsold: label('未售', 'Unsold'),
  sold: label('已售未交付', 'Sold'),
  handedOver: label('已交付', 'Handed over'),
  renovating: label('装修中', 'Renovating'),
  renovated: label('已装修', 'Renovated'),
  occupied: label('自住', 'Occupied'),
  rented: label('出租', 'Rented out'),
  vacant: label('空置', 'Vacant'),
};

export const orientationLabels: Record<string, Label> = {
  east: label('东', 'East'),
  southeast: label('东南', 'South-east'),
  south: label('南', 'South'),
  southwest: label('西南', 'South-west'),
  west: label('西', 'West'),
  northwest: label('西北', 'North-west'),
  north: label('北', 'North'),
  northeast: label('东北', 'North-east'),
  northSouth: label('南北通透', 'North and south'),
  eastWest: label('东西向', 'East and west'),
};

export const fitOutLabels: Record<string, Label> = {
  rough: label('毛坯', 'Rough'),
  fitted: label('精装', 'Fitted'),
  renovated: label('自装', 'Renovated'),
};

export const genderLabels: Record<string, Label> = {
  female: label('女', 'Female'),
  male: label('男', 'Male'),
};

export const personKindLabels: Record<string, Label> = {
  natural: label('个人', 'Human being'),
  company: label('企业', 'Company'),
};

export const phoneLabels: Record<string, Label> = {
  mobile: label('手机', 'Mobile'),
  home: label('住宅电话', 'Home'),
  work: label('单位电话', 'Work'),
  other: label('其他', 'Other'),
};

export const placeKindLabels: Record<string, Label> = {
  phase: label('期', 'Phase'),
  building: label('楼栋', 'Building'),
  unit: label('单元', 'Unit'),
  house: label('房屋', 'House'),
  publicArea: label('公共区域', 'Public area'),
  facility: label('设施', 'Facility'),
  parkingSpace: label('车位', 'Parking space'),
  venue: label('场馆', 'Venue'),
};

export const occupancyLabels: Record<string, Label> = {
  owner: label('业主', 'Owner'),
  tenant: label('租户', 'Tenant'),
  family: label('家庭成员', 'Family'),
  agent: label('代理人', 'Agent'),
  temporary: label('临时居住', 'Temporary resident'),
};

export const placeFields: readonly ArchiveField[] = [
  field('parentId', 'id', '上级位置', 'Above it'),
  field('kind', 'choice', '类型', 'Kind', placeKindLabels),
  field('code', 'name', '编码', 'Code'),
  field('name', 'name', '名称', 'Name'),
  field('usage', 'choice', '用途', 'Use', usageLabels),
  field('occupiedAs', 'choice', '入住状态', 'Stage', occupiedAsLabels),
  field('floor', 'int', '楼层', 'Floor'),
  field('storeys', 'int', '总层数', 'Storeys'),
  field('hasLift', 'flag', '有电梯', 'Has a lift'),
  field('area', 'decimal', '建筑面积（㎡）', 'Area (m²)'),
  field('innerArea', 'decimal', '套内面积（㎡）', 'Inner area (m²)'),
  field('layout', 'name', '户型', 'Layout'),
  field('orientation', 'choice', '朝向', 'Orientation', orientationLabels),
  field('fitOut', 'choice', '装修标准', 'Fit-out', fitOutLabels),
  field('handedOverOn', 'date', '交付日期', 'Handed over on'),
  field('residents', 'int', '居住人数', 'Residents'),
  field('note', 'words', '备注', 'Note'),
];

export const personFields: readonly ArchiveField[] = [
  field('kind', 'choice', '类型', 'Kind', personKindLabels),
  field('name', 'name', '姓名', 'Name'),
  field('salutation', 'name', '称呼', 'Form of address'),
  field('gender', 'choice', '性别', 'Gender', genderLabels),
  field('birthYear', 'int', '出生年份', 'Year of birth'),
  field('language', 'name', '语言', 'Language'),
  field('serviceNeeds', 'words', '服务需求', 'Service needs'),
  field('note', 'words', '备注', 'Note'),
  field('idNumber', 'idNumber', '证件号码', 'ID number'),
  field('registerNo', 'name', '统一社会信用代码', 'Register number'),
  field('contactName', 'name', '联系人', 'Contact'),
];

export const occupancyFields: readonly ArchiveField[] = [
  field('role', 'choice', '身份', 'Role', occupancyLabels),
  field('fromOn', 'date', '开始日期', 'From'),
  field('toOn', 'date', '结束日期', 'To'),
  field('share', 'decimal', '产权份额', 'Share'),
  field('movedInOn', 'date', '入住日期', 'Moved in on'),
];

/** What archive_change holds besides the fields of its subject. */
export const otherFields: readonly ArchiveField[] = [
  field('phone', 'idNumber', '电话', 'Phone'),
  field('phoneLabel', 'choice', '号码类型', 'Kind of number', phoneLabels),
  field('phoneFirst', 'flag', '首选号码', 'First number'),
  field('personId', 'id', '客户', 'Person'),
  field('placeId', 'id', '位置', 'Place'),
  field('mergedFrom', 'id', '并入', 'Merged in'),
  field('mergedInto', 'id', '并到', 'Merged into'),
];

export const actionLabels: Record<string, Label> = {
  added: label('新增', 'Added'),
  corrected: label('更正', 'Corrected'),
  removed: label('移除', 'Removed'),
  phoneAdded: label('新增电话', 'Phone added'),
  phoneCorrected: label('更正电话', 'Phone corrected'),
  phoneRemoved: label('删除电话', 'Phone removed'),
  occupancyAdded: label('新增入住关系', 'Occupancy added'),
  occupancyCorrected: label('更正入住关系', 'Occupancy corrected'),
  occupancyEnded: label('结束入住关系', 'Occupancy ended'),
  merged: label('合并客户', 'Merged'),
  imported: label('导入', 'Imported'),
  anonymised: label('匿名化', 'Anonymised'),
};
