import type { Label } from '../directory/labels.ts';
import { type Role, roleLabels } from '../directory/roles.ts';

/** Public, and therefore refused in production. */
export const demoPassword = 'demo-nuanju';

const roleOf: Record<string, Role> = {
  admin: 'administrator',
  security: 'securityAdministrator',
  manager: 'manager',
  supervisor: 'supervisor',
  desk: 'desk',
  officer: 'officer',
  tech: 'technician',
  resident: 'resident',
  auditor: 'auditor',
  committee: 'committee',
};

export const demoSignIns: { username: string; label: Label }[] = Object.entries(roleOf).map(
  ([username, role]) => ({
    username,
    label: roleLabels[role],
  }),
);
