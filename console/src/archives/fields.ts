import type { FieldSchema, Label } from '../api/shapes.ts';

const label = (zh: string, en: string): Label => ({ zh, en });

type Words = Record<string, Label>;
const choice = (name: Label, labels: Words): FieldSchema => ({
  type: 'string',
  label: name,
  enum: Object.keys(labels),
  labels,
});
const line = (name: Label, maxLength: number, help?: Label): FieldSchema => ({
  type: 'string',
  label: name,
  maxLength,
  ...(help ? { help } : {}),
});
const words = (name: Label): FieldSchema => ({
  type: 'string',
  format: 'text',
  label: name,
  maxLength: 2000,
});
const whole = (name: Label, minimum: number, maximum: number): FieldSchema => ({
  type: 'integer',
  label: name,
  minimum,
  maximum,
});
const square = (name: Label): FieldSchema => ({
  type: 'number',
  label: name,
  minimum: 0.01,
  maximum: 9_999_999,
});
const day = (name: Label): FieldSchema => ({ type: 'string', format: 'date', label: name });

export const usageWords: Words = {
  home: label('住宅', 'Home'),
  shop: label('商铺', 'Shop'),
  office: label('办公', 'Office'),
  dormitory: label('宿舍', 'Dormitory'),
  industrial: label('厂房', 'Industrial'),
  storage: label('仓储', 'Storage'),
  public: label('公用', 'Public'),
  other: label('其他', 'Other'),
};

export const occupiedAsWords: Words = {
  unsold: label('未售', 'Unsold'),
  sold: label('已售未交付', 'Sold'),
  handedOver: label('已交付', 'Handed over'),
  renovating: label('装修中', 'Renovating'),
  renovated: label('已装修', 'Renovated'),
  occupied: label('自住', 'Occupied'),
  rented: label('出租', 'Rented out'),
  vacant: label('空置', 'Vacant'),
};

const orientationWords: Words = {
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

export const roleWords: Words = {
  owner: label('业主', 'Owner'),
  tenant: label('租户', 'Tenant'),
  family: label('家庭成员', 'Family'),
  agent: label('代理人', 'Agent'),
  temporary: label('临时居住', 'Temporary resident'),
};

export const phoneWords: Words = {
  mobile: label('手机', 'Mobile'),
  home: label('住宅电话', 'Home'),
  work: label('单位电话', 'Work'),
  other: label('其他', 'Other'),
};

export const personKindWords: Words = { natural: label('个人', 'Person'), company: label('企业', 'Company') };

export const placeKindWords: Words = {
  phase: label('期', 'Phase'),
  building: label('楼栋', 'Building'),
  unit: label('单元', 'Unit'),
  house: label('房屋', 'House'),
  publicArea: label('公共区域', 'Public area'),
  facility: label('设施', 'Facility'),
  parkingSpace: label('车位', 'Parking space'),
  venue: label('场馆', 'Venue'),
};

const code = line(label('编码', 'Code'), 30);
const name = line(label('名称', 'Name'), 80);
const note = words(label('备注', 'Note'));
const area = square(label('建筑面积（㎡）', 'Area (m²)'));
const storeys = whole(label('总层数', 'Storeys'), 1, 300);
const hasLift = choice(label('电梯', 'Lift'), { yes: label('有', 'Yes'), no: label('没有', 'No') });

const houseFields: Record<string, FieldSchema> = {
  name,
  code,
  floor: whole(label('楼层', 'Floor'), -20, 300),
  area,
  innerArea: square(label('套内面积（㎡）', 'Inner area (m²)')),
  layout: line(label('户型', 'Layout'), 60),
  orientation: choice(label('朝向', 'Orientation'), orientationWords),
  usage: choice(label('用途', 'Use'), usageWords),
  occupiedAs: choice(label('入住状态', 'Stage'), occupiedAsWords),
  fitOut: choice(label('装修标准', 'Fit-out'), {
    rough: label('毛坯', 'Rough'),
    fitted: label('精装', 'Fitted'),
    renovated: label('自装', 'Renovated'),
  }),
  handedOverOn: day(label('交付日期', 'Handed over on')),
  residents: whole(label('居住人数', 'Residents'), 0, 9999),
  note,
};

/** What is kept about a place of this kind. */
export function placeSchema(kind: string): FieldSchema {
  const required = ['name', 'code'];
  if (kind === 'house') return { type: 'object', properties: houseFields, required };
  if (kind === 'building' || kind === 'unit')
    return { type: 'object', properties: { name, code, storeys, hasLift, note }, required };
  if (kind === 'phase') return { type: 'object', properties: { name, code, note }, required };
  return { type: 'object', properties: { name, code, floor: houseFields.floor!, area, note }, required };
}

const personName = line(label('姓名', 'Name'), 60);
const salutation = line(
  label('称呼', 'Form of address'),
  30,
  label('例如：王阿姨、陈先生', 'For example: Aunt Wang, Mr Chen'),
);
const language = line(
  label('语言', 'Language'),
  30,
  label('例如：普通话、粤语、英语', 'For example: Mandarin, Cantonese, English'),
);
const serviceNeeds = words(label('服务需求', 'Service needs'));

export function personSchema(kind: string): FieldSchema {
  if (kind === 'company') {
    const properties = {
      name: line(label('企业名称', 'Company name'), 60),
      registerNo: line(label('统一社会信用代码', 'Register number'), 40),
      contactName: line(label('联系人', 'Contact person'), 60),
      salutation,
      serviceNeeds,
      note,
    };
    return { type: 'object', properties, required: ['name'] };
  }
  const properties = {
    name: personName,
    salutation,
    gender: choice(label('性别', 'Gender'), { female: label('女', 'Female'), male: label('男', 'Male') }),
    birthYear: whole(label('出生年份', 'Year of birth'), 1900, 2100),
    language,
    idNumber: line(label('证件号码', 'ID number'), 30),
    serviceNeeds,
    note,
  };
  return { type: 'object', properties, required: ['name'] };
}

const number: FieldSchema = { type: 'string', label: label('号码', 'Number'), minLength: 3, maxLength: 30 };
const phoneLabel: FieldSchema = {
  ...choice(label('号码类型', 'Kind of number'), phoneWords),
  default: 'mobile',
};

export const newPhoneSchema: FieldSchema = {
  type: 'object',
  properties: {
    number,
    label: phoneLabel,
    first: { type: 'boolean', label: label('设为首选号码', 'Call this number first') },
  },
  required: ['number'],
};

/** A number once written is never shown again in full; to correct it one writes it anew. */
export const phoneSchema: FieldSchema = {
  type: 'object',
  properties: {
    number: { ...number, help: label('不改号码就留空', 'Leave empty to keep the number') },
    label: phoneLabel,
    first: { type: 'boolean', label: label('设为首选号码', 'Call this number first') },
  },
  required: [],
};

const share: FieldSchema = {
  type: 'number',
  label: label('产权份额（%）', 'Share (%)'),
  minimum: 0.01,
  maximum: 100,
};

export const occupancySchema: FieldSchema = {
  type: 'object',
  properties: {
    role: choice(label('身份', 'Role'), roleWords),
    share,
    fromOn: day(label('开始日期', 'From')),
    movedInOn: day(label('入住日期', 'Moved in')),
  },
  required: ['role'],
};

export const occupancyCorrectionSchema: FieldSchema = {
  type: 'object',
  properties: { ...occupancySchema.properties, toOn: day(label('结束日期', 'Until')) },
  required: ['role'],
};

export const endSchema: FieldSchema = {
  type: 'object',
  properties: { toOn: day(label('结束日期', 'Until')) },
  required: ['toOn'],
};

export const reasonField: FieldSchema = {
  type: 'string',
  label: label('更正原因', 'Reason for the correction'),
  maxLength: 200,
};
