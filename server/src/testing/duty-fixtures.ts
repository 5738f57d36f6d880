import { newId } from '../platform/ids.ts';
import type { Fixture } from './matrix-fixtures.ts';
import type { MatrixWorld, Target } from './matrix-world.ts';

const someDay = '2026-03-02';
let hour = 0;

/** A turn of somebody's that has begun; who cannot be on duty leaves it to the desk. */
async function turn({ app, project }: MatrixWorld, target: Target, username: string) {
  const id = newId();
  const desk = target === 'elsewhere' ? 'desk-lh' : 'desk';
  const { rows } = await app.db.query(
    `insert into duty_shift (id, project_id, name, starts, minutes, staff_id, first_day, made_by, made_at)
     select $1, $2, '值班', make_time($5, 0, 0), 60, s.id, $6::date, s.id, $6::date from staff s join auth.user u on u.id = s.user_id
     where u.username in ($3, $4) order by u.username = $3 desc limit 1 returning staff_id`,
    [id, project(target), username, desk, hour++ % 9, someDay],
  );
  return { shift: id, day: someDay, staff: rows[0].staff_id as string };
}

/** Never the same day again, so that nobody is asked to be in two places. */
function oneDay() {
  const firstDay = Temporal.PlainDate.from('2026-04-01')
    .add({ days: 2 * hour++ })
    .toString();
  return { firstDay, lastDay: firstDay };
}

const at = ['own', 'elsewhere'] as const;
const colleague = (world: MatrixWorld, target: Target) =>
  target === 'elsewhere' ? world.app.estate.staff.deskElsewhere.id : world.app.estate.staff.supervisor.id;

async function note(world: MatrixWorld, target: Target): Promise<string> {
  const { shift, day, staff } = await turn(world, target, 'desk');
  const id = newId();
  await world.app.db.query(
    `insert into duty_handover (id, project_id, shift_id, on_day, staff_id, note, note_numbers, written_at)
     values ($1, $2, $3, $4::date, $5, '钥匙在前台', '[]', $4::date)`,
    [id, world.project(target), shift, day, staff],
  );
  return id;
}

/** Whoever takes over is on duty round the clock. */
async function always(world: MatrixWorld, target: Target, username: string): Promise<void> {
  const { shift } = await turn(world, target, username);
  await world.app.db.query(`update duty_shift set starts = '00:00', minutes = 1440 where id = $1`, [shift]);
}

export const dutyFixtures: Readonly<Record<string, Fixture>> = {
  'GET /api/duty': { at, ask: (world, target) => ({ url: `/api/duty?project=${world.project(target)}` }) },
  'GET /api/duty/now': {
    at,
    elsewhere: 'empty',
    ask: (world, target) => ({ url: `/api/duty/now?project=${world.project(target)}` }),
  },
  'POST /api/duty/shifts': {
    at,
    ask: (world, target) => ({
      url: '/api/duty/shifts',
      body: {
        project: world.project(target),
        name: '夜班',
        staff: colleague(world, target),
        ...oneDay(),
        starts: '22:00',
        ends: '06:00',
      },
    }),
  },
  'POST /api/duty/shifts/:id/end': {
    at,
    ask: async (world, target) => ({
      url: `/api/duty/shifts/${(await turn(world, target, 'desk')).shift}/end`,
      body: { day: '2026-03-03' },
    }),
  },
  'POST /api/duty/swaps': {
    at,
    ask: async (world, target, role) => {
      const { shift } = await turn(world, target, world.userOf[role]);
      return {
        url: '/api/duty/swaps',
        body: { shift, day: oneDay().firstDay, to: colleague(world, target) },
      };
    },
  },
  'POST /api/duty/swaps/:id/decide': {
    at,
    ask: async (world, target, role) => {
      const { shift, staff } = await turn(world, target, world.userOf[role]);
      const id = newId();
      await world.app.db.query(
        `insert into duty_swap (id, project_id, shift_id, on_day, from_staff, to_staff, asked_by, asked_at)
         values ($1, $2, $3, '2026-03-04', $4, $5, $4, '2026-03-02')`,
        [id, world.project(target), shift, staff, world.app.estate.staff.supervisor.id],
      );
      return { url: `/api/duty/swaps/${id}/decide`, body: { decision: 'withdrawn' } };
    },
  },
  'POST /api/duty/handovers': {
    at,
    ask: async (world, target, role) => {
      const { shift, day } = await turn(world, target, world.userOf[role]);
      return { url: '/api/duty/handovers', body: { shift, day, note: '一切正常' } };
    },
  },
  'POST /api/duty/handovers/:id/confirm': {
    at,
    ask: async (world, target, role) => {
      await always(world, target, world.userOf[role]);
      return { url: `/api/duty/handovers/${await note(world, target)}/confirm`, body: {} };
    },
  },
  'POST /api/me/notices/:id/acknowledge': {
    at,
    // What next door's clock has said to him is no longer his to see.
    ask: async (world, target, role) => {
      const id = newId();
      const { id: caseId } = await world.repair(target);
      await world.app.db.query(
        `insert into notice (id, project_id, staff_id, case_id, seq, kind, clock, step, created_at)
         select $1, $2, s.id, $3, 1, 'clockBreached', 'pickup', 'breach', '2026-03-02'
         from staff s join auth.user u on u.id = s.user_id
         where u.username in ($4, 'desk') order by u.username = $4 desc limit 1`,
        [id, world.project(target), caseId, world.userOf[role]],
      );
      return { url: `/api/me/notices/${id}/acknowledge`, body: {} };
    },
  },
};
