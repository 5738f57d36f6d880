import { type Label, label } from './labels.ts';

export type Role =
  | 'administrator'
  | 'securityAdministrator'
  | 'manager'
  | 'supervisor'
  | 'desk'
  | 'officer'
  | 'technician'
  | 'auditor'
  | 'committee'
  | 'resident';

export const roleLabels: Record<Role, Label> = {
  administrator: label('系统管理员', 'Administrator'),
  securityAdministrator: label('安全管理员', 'Security administrator'),
  manager: label('物业经理', 'Project manager'),
  supervisor: label('客服主管', 'Supervisor'),
  desk: label('前台', 'Front desk'),
  officer: label('客服专员', 'Service officer'),
  technician: label('维修技工', 'Technician'),
  auditor: label('审计', 'Auditor'),
  committee: label('业主委员会', "Owners' committee"),
  resident: label('住户', 'Resident'),
};

/** Every post that is given by a grant; a resident is one by living here. */
export const grantedRoles = (Object.keys(roleLabels) as Role[]).filter((role) => role !== 'resident');
