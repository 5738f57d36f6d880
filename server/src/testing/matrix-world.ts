import { rolesWith } from '../directory/access.ts';
import { addPlace, type Unit } from '../directory/organisation.ts';
import { grantedRoles, type Role } from '../directory/roles.ts';
import { seal } from '../platform/crypto/seal.ts';
import { inTransaction } from '../platform/db/tx.ts';
import { newId } from '../platform/ids.ts';
import type { AppUnderTest } from './app-under-test.ts';

/** What a request is about: of his own project and his own doing, of his project, or of another one. */
export type Target = 'own' | 'other' | 'elsewhere';

/** One user for each post of the small estate's first project, and everything a request can be about. */
export interface MatrixWorld {
  app: AppUnderTest;
  userOf: Readonly<Record<Role, string>>;
  project(target: Target): string;
  unit(target: Target): Unit;
  /** A repair: his own is in the technician's hands and was asked for by the resident. */
  repair(target: Target): Promise<{ id: string; number: string; version: number; receptionId: string }>;
  dataRequest(target: Target): Promise<{ id: string }>;
  /** The copy that was prepared for a request of personal data. */
  copy(target: Target): Promise<{ id: string }>;
  photo(target: Target): Promise<{ id: string }>;
  /** Ids of what belongs to the account of somebody else. */
  sessionOfAnother(): Promise<string>;
  keyOfAnother(): Promise<string>;
  picture: Buffer;
  workbook: Buffer;
  place(target: Target, kind?: 'publicArea' | 'house'): Promise<string>;
  person(target: Target): Promise<string>;
  phone(target: Target): Promise<{ personId: string; phoneId: string }>;
  occupancy(target: Target): Promise<{ id: string; personId: string; placeId: string }>;
  promise(target: Target): Promise<string>;
  /** A public phone of a project. */
  contact(target: Target): Promise<string>;
  /** A workbook that has been checked. */
  sentWorkbook(target: Target): Promise<string>;
  member(target: Target): Promise<{ id: string; grantId: string }>;
  /** Something that waits for a second person, asked for by the holder of a post. */
  approval(target: Target, by: Role | null): Promise<string>;
}

export async function matrixWorld(app: AppUnderTest): Promise<MatrixWorld> {
  const { estate } = app;
  const unit = (target: Target) => (target === 'elsewhere' ? estate.otherProject : estate.project);
  const project = (target: Target) => unit(target).id;
  const desk = (target: Target) => app.as(target === 'elsewhere' ? 'desk-lh' : 'desk');
  const userOf = { resident: 'resident' } as Record<Role, string>;
  const idOf = {} as Record<Role, string>;
  for (const role of grantedRoles) {
    userOf[role] = `matrix-${role}`;
    idOf[role] = await app.hire(
      userOf[role],
      role,
      role === 'technician' ? estate.teams.engineering : estate.project,
    );
  }
  const sharp = (await import('sharp')).default;
  const picture = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#333' } })
    .png()
    .toBuffer();
  const workbook = (await app.as('manager').get('/api/imports/template')).raw;
  let n = 0;
  const addSomebody = (target: Target, phones: object[] = []) =>
    app.as('admin').post<{ id: string; phoneList: { id: string }[] }>('/api/persons', {
      projectId: project(target),
      name: `某人${++n}`,
      phones,
    });
  const place = async (target: Target, kind: 'publicArea' | 'house' = 'publicArea') => {
    const added = await inTransaction(app.db, null, (tx) =>
      addPlace(tx, app.now(), {
        projectId: project(target),
        parent: null,
        kind,
        code: `M${++n}`,
        name: `某处${n}`,
      }),
    );
    return added.id;
  };
  const requester = { own: estate.residents.auntWang.id, other: estate.residents.mrChen.id, elsewhere: null };
  const open = (target: Target, body: object) => {
    const id = requester[target];
    return desk(target).open({ projectId: project(target), ...(id ? { person: { id } } : {}), ...body });
  };
  const repair = async (target: Target) => {
    const opened = await open(target, { process: 'repair', description: '灯不亮' });
    const held =
      target === 'own' ? await app.as('desk').act(opened, 'assign', { assigneeId: idOf.technician }) : opened;
    return { id: held.id, number: held.number, version: held.version, receptionId: held.reception!.id };
  };
  return {
    app,
    userOf,
    project,
    unit,
    repair,
    dataRequest: (target) =>
      open(target, { process: 'dataRequest', kind: 'anonymise', description: '请删除' }),
    copy: async (target) => {
      const id = newId();
      const about = await open(target, { process: 'dataRequest', kind: 'copy', description: '请给我一份' });
      await app.db.query(
        `insert into case_file (id, project_id, case_id, sealed, made_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
        [
          id,
          project(target),
          about.id,
          seal(app.house.keys, 'case.file', '{}'),
          app.now().toString(),
          app.now().add({ hours: 24 }).toString(),
        ],
      );
      return { id };
    },
    photo: async (target) => (await desk(target).upload((await repair(target)).id, picture)).body,
    sessionOfAnother: async () => {
      await app.newCookieOf('desk');
      const { rows } = await app.db.query(
        `select s.id from auth.session s join auth."user" u on u.id = s.user_id where u.username = 'desk' limit 1`,
      );
      return rows[0].id;
    },
    keyOfAnother: async () => {
      const id = newId();
      await app.db.query(
        `insert into auth.api_key (id, reference_id, key)
         select $1, id, $1 from auth."user" where username = 'desk'`,
        [id],
      );
      return id;
    },
    picture,
    workbook,
    place,
    person: async (target) => (await addSomebody(target)).body.id,
    promise: async (target) => {
      const made = await app.as('admin').post<{ id: string }>('/api/promises', promiseAsked(project(target)));
      return made.body.id;
    },
    contact: async (target) => {
      const value = `0571-${1_000_000 + ++n}`;
      await app.as('admin').post(`/api/projects/${project(target)}/contacts`, { kind: 'phone', value });
      return (await app.db.query('select id from project_contact where value = $1', [value])).rows[0].id;
    },
    phone: async (target) => {
      const { body } = await addSomebody(target, [{ number: `1370${String(1_000_000 + ++n)}` }]);
      return { personId: body.id, phoneId: body.phoneList[0]!.id };
    },
    occupancy: async (target) => {
      const [placeId, personId] = [await place(target, 'house'), (await addSomebody(target)).body.id];
      const asked = { placeId, personId, role: 'tenant', fromOn: '2026-01-01' };
      const { body } = await app.as('admin').post<{ id: string }>('/api/occupancies', asked);
      return { id: body.id, placeId, personId };
    },
    sentWorkbook: async (target) => {
      const id = newId();
      await app.db.query(
        `insert into archive_import (id, project_id, file_name, layout, state, created_by, created_at, rows_total)
         values ($1, $2, 'a.xlsx', 'ours', 'checked', $3, $4, 0)`,
        [id, project(target), estate.staff.admin.id, app.now().toString()],
      );
      return id;
    },
    approval: async (target, by) => {
      const id = newId();
      const askedBy = (by && idOf[by]) ?? estate.staff[target === 'elsewhere' ? 'deskElsewhere' : 'desk'].id;
      const payload = seal(app.house.keys, 'approval', '{}');
      await app.db.query(
        `insert into approval (id, project_id, projects, kind, roles, payload, fingerprint, asked_by, asked_at, expires_at)
         values ($1, $2, array[$2::uuid], 'export.persons', $3, $4, $5, $6, $7, $8)`,
        [
          id,
          project(target),
          rolesWith('beSecond'),
          payload,
          Buffer.from(id),
          askedBy,
          app.now().toString(),
          app.now().add({ hours: 24 }).toString(),
        ],
      );
      return id;
    },
    member: async (target) => {
      const team = target === 'elsewhere' ? estate.otherProject : estate.teams.cleaning;
      const id = await app.hire(`matrix-member${++n}`, 'technician', team);
      const { rows } = await app.db.query('select id from staff_grant where staff_id = $1', [id]);
      return { id, grantId: rows[0].id };
    },
  };
}

/** A promise that can be recorded for a unit. */
export const promiseAsked = (unitId: string) => ({
  unitId,
  sentence: { zh: '紧急报修 1 小时内到场', en: 'On site within an hour where it is urgent' },
  publishedWhere: '3栋大堂公示栏',
  publishedOn: '2026-01-01',
  process: 'repair',
  clock: 'response',
  facts: { urgency: 'urgent' },
  wantedShare: 95,
});
