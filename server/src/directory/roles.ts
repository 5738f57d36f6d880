import { type Label, label } from './labels.ts';

export type Role =
  | 'administrator'
  | 'manager'
  | 'supervisor'
  | 'desk'
  | 'officer'
  | 'technician'
  | 'auditor'
  | 'resident';

export const roleLabels: Record<Role, Label> = {
  administrator: label('系统管理员', 'Administrator'),
  manager: label('物业经理', 'Project manager'),
  supervisor: label('客服主管', 'Supervisor'),
  desk: label('前台', 'Front desk'),
  officer: label('客服专员', 'Service officer'),
  technician: label('维修技工', 'Technician'),
  auditor: label('审计', 'Auditor'),
  resident: label('住户', 'Resident'),
};

/** Roles that see every case of the projects they are granted; a technician sees his team's and his own. */
export const seesWholeProject: readonly Role[] = [
  'administrator',
  'manager',
  'supervisor',
  'desk',
  'officer',
  'auditor',
];

/** Everybody at work, for routes that residents have no use for. */
export const staffRoles: readonly Role[] = [...seesWholeProject, 'technician'];

/** Those who may be given work; an auditor reads and changes nothing. */
export const workingRoles: readonly Role[] = staffRoles.filter((role) => role !== 'auditor');
