import type { Tx } from '../platform/db/tx.ts';
import { newId } from '../platform/ids.ts';
import { placeTokens } from './person-tokens.ts';
import type { Role } from './roles.ts';

export interface Unit {
  id: string;
  lineage: string[];
  projectId: string | null;
}

export type UnitKind = 'group' | 'city' | 'project' | 'department' | 'team';

export async function addUnit(
  tx: Tx,
  now: Temporal.Instant,
  unit: { kind: UnitKind; name: string; code?: string; parent: Unit | null },
): Promise<Unit> {
  const id = newId();
  const lineage = [...(unit.parent?.lineage ?? []), id];
  const projectId = unit.kind === 'project' ? id : (unit.parent?.projectId ?? null);
  await tx.query({
    text: `insert into org_unit (id, parent_id, kind, code, name, lineage, project_id, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      id,
      unit.parent?.id ?? null,
      unit.kind,
      unit.code ?? null,
      unit.name,
      lineage,
      projectId,
      now.toString(),
    ],
  });
  return { id, lineage, projectId };
}

export async function addStaff(
  tx: Tx,
  now: Temporal.Instant,
  staff: { userId: string | null; name: string; title?: string },
): Promise<{ id: string; name: string }> {
  const id = newId();
  await tx.query({
    text: 'insert into staff (id, user_id, name, title, created_at) values ($1, $2, $3, $4, $5)',
    values: [id, staff.userId, staff.name, staff.title ?? null, now.toString()],
  });
  return { id, name: staff.name };
}

export async function addGrant(
  tx: Tx,
  now: Temporal.Instant,
  grant: { staffId: string; unitId: string; role: Role },
): Promise<{ id: string }> {
  const id = newId();
  await tx.query({
    text: 'insert into staff_grant (id, staff_id, org_unit_id, role, from_at) values ($1, $2, $3, $4, $5)',
    values: [id, grant.staffId, grant.unitId, grant.role, now.toString()],
  });
  return { id };
}

export type PlaceKind =
  | 'phase'
  | 'building'
  | 'unit'
  | 'house'
  | 'publicArea'
  | 'facility'
  | 'parkingSpace'
  | 'venue';

export interface Place {
  id: string;
  name: string;
}

/** A place below another; its name is said from the building down: 3栋2单元501. */
export async function addPlace(
  tx: Tx,
  now: Temporal.Instant,
  place: { projectId: string; parent: Place | null; kind: PlaceKind; code: string; name: string },
): Promise<Place> {
  const id = newId();
  await tx.query({
    name: 'add-place',
    text: `
      with added as (
        insert into place (id, project_id, parent_id, kind, code, name, created_at, updated_at)
        values ($1, $2, $3, $4, $5, $6, $7, $7)
      )
      insert into search_entry (subject_id, kind, project_id, tokens, sort_at) values ($1, 'place', $2, $8, $7)`,
    values: [
      id,
      place.projectId,
      place.parent?.id ?? null,
      place.kind,
      place.code,
      place.name,
      now.toString(),
      placeTokens(place.name),
    ],
  });
  return { id, name: place.name };
}

export async function addOccupancy(
  tx: Tx,
  occupancy: { projectId: string; personId: string; placeId: string; role: string; fromOn: string },
): Promise<void> {
  await tx.query({
    name: 'add-occupancy',
    text: 'insert into occupancy (id, project_id, person_id, place_id, role, from_on) values ($1, $2, $3, $4, $5, $6)',
    values: [
      newId(),
      occupancy.projectId,
      occupancy.personId,
      occupancy.placeId,
      occupancy.role,
      occupancy.fromOn,
    ],
  });
}
