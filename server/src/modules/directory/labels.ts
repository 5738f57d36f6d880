import { type Label, label } from '../../directory/labels.ts';

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
};
