import { findOrAddPerson } from '../directory/find-or-add-person.ts';
import {
  addGrant,
  addOccupancy,
  addPlace,
  addStaff,
  addUnit,
  type Place,
  type Unit,
} from '../directory/organisation.ts';
import type { Role } from '../directory/roles.ts';
import { projectScope } from '../directory/scope.ts';
import type { House } from '../modules/house.ts';
import { createUser } from '../platform/auth/users.ts';
import { inTransaction, type Tx } from '../platform/db/tx.ts';
import { demoPassword } from './demo-sign-ins.ts';

export interface Estate {
  project: Unit;
  otherProject: Unit;
  teams: { engineering: Unit; cleaning: Unit; security: Unit };
  staff: Record<
    | 'admin'
    | 'security'
    | 'manager'
    | 'supervisor'
    | 'desk'
    | 'officer'
    | 'tech'
    | 'tech2'
    | 'auditor'
    | 'committee'
    | 'deskElsewhere',
    { id: string; name: string }
  >;
  houses: { auntWang: Place; mrChen: Place; all: Place[] };
  publicAreas: { lobby: Place; garage: Place; garden: Place };
  residents: { auntWang: { id: string; name: string }; mrChen: { id: string; name: string } };
}

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const givenNames = [
  '建国',
  '秀英',
  '伟',
  '芳',
  '敏',
  '静',
  '丽',
  '强',
  '磊',
  '军',
  '洋',
  '勇',
  '艳',
  '杰',
  '娟',
  '涛',
  '明',
  '超',
  '桂兰',
  '霞',
];

/**
 * The one named world of tests, development and the demo: 云栖花园 (YX) with three buildings, its people and posts, and
 * a second project next door in which most of them have no business.
 */
export async function aSmallEstate(house: House): Promise<Estate> {
  const now = house.now();
  const users = await makeUsers(house);
  return inTransaction(house.pool, null, async (unscoped) => {
    let tx = unscoped;
    const company = await addUnit(tx, now, { kind: 'group', name: '暖居物业服务集团', parent: null });
    const city = await addUnit(tx, now, { kind: 'city', name: '杭州公司', parent: company });
    const project = await addUnit(tx, now, { kind: 'project', code: 'YX', name: '云栖花园', parent: city });
    const otherProject = await addUnit(tx, now, {
      kind: 'project',
      code: 'LH',
      name: '兰湖里',
      parent: city,
    });
    const teams = {
      engineering: await addUnit(tx, now, { kind: 'team', name: '工程组', parent: project }),
      cleaning: await addUnit(tx, now, { kind: 'team', name: '保洁组', parent: project }),
      security: await addUnit(tx, now, { kind: 'team', name: '秩序组', parent: project }),
    };
    const hire = (key: string, name: string, title: string, role: Role, unit: Unit) =>
      employ(tx, now, { userId: users.get(key) ?? null, name, title, role, unit });
    const staff = {
      admin: await hire('admin', '沈管理', '系统管理员', 'administrator', company),
      security: await hire('security', '钟安', '安全管理员', 'securityAdministrator', company),
      manager: await hire('manager', '顾明远', '物业经理', 'manager', project),
      supervisor: await hire('supervisor', '何静', '客服主管', 'supervisor', project),
      desk: await hire('desk', '苏晓雯', '前台', 'desk', project),
      officer: await hire('officer', '林可', '客服专员', 'officer', project),
      tech: await hire('tech', '李师傅', '维修技工', 'technician', teams.engineering),
      tech2: await hire('tech2', '周师傅', '维修技工', 'technician', teams.engineering),
      auditor: await hire('auditor', '郑审', '审计', 'auditor', company),
      committee: await hire('committee', '吕委员', '业主委员会委员', 'committee', project),
      deskElsewhere: await hire('desk-lh', '方圆', '前台', 'desk', otherProject),
    };
    tx = tx.as(projectScope(project.id, otherProject.id));
    const { houses, publicAreas } = await build(tx, now, project.id);
    const residents = await moveIn(tx, house, now, project.id, houses, users.get('resident')!);
    return {
      project,
      otherProject,
      teams,
      staff,
      houses: { auntWang: houses[0]!, mrChen: houses[1]!, all: houses },
      publicAreas,
      residents,
    };
  });
}

const signIns: Record<string, string> = {
  admin: '沈管理',
  security: '钟安',
  manager: '顾明远',
  supervisor: '何静',
  desk: '苏晓雯',
  officer: '林可',
  tech: '李师傅',
  tech2: '周师傅',
  resident: '王秀兰',
  auditor: '郑审',
  committee: '吕委员',
  'desk-lh': '方圆',
};

async function makeUsers(house: House): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  // One by one: hashing keeps the machine so busy that a connection asked for meanwhile may time out.
  for (const [username, name] of Object.entries(signIns)) {
    const user = await createUser(house.auth, { username, name, password: demoPassword, demo: true });
    made.set(username, user.id);
  }
  return made;
}

async function employ(
  tx: Tx,
  now: Temporal.Instant,
  person: { userId: string | null; name: string; title: string; role: Role; unit: Unit },
): Promise<{ id: string; name: string }> {
  const member = await addStaff(tx, now, person);
  await addGrant(tx, now, { staffId: member.id, unitId: person.unit.id, role: person.role });
  return member;
}

async function build(tx: Tx, now: Temporal.Instant, projectId: string) {
  const houses: Place[] = [];
  for (const block of [3, 1, 2]) {
    const building = await addPlace(tx, now, {
      projectId,
      parent: null,
      kind: 'building',
      code: `${block}`,
      name: `${block}栋`,
    });
    for (const door of [2, 1]) {
      const unit = await addPlace(tx, now, {
        projectId,
        parent: building,
        kind: 'unit',
        code: `${door}`,
        name: `${block}栋${door}单元`,
      });
      for (const floor of [5, 1, 2, 3, 4, 6]) {
        for (const flat of [1, 2]) {
          const code = `${floor}0${flat}`;
          houses.push(
            await addPlace(tx, now, {
              projectId,
              parent: unit,
              kind: 'house',
              code,
              name: `${unit.name}${code}`,
            }),
          );
        }
      }
    }
  }
  const area = (code: string, name: string) =>
    addPlace(tx, now, { projectId, parent: null, kind: 'publicArea', code, name });
  return {
    houses,
    publicAreas: {
      lobby: await area('DT', '3栋大堂'),
      garage: await area('DK', '地下车库'),
      garden: await area('HY', '中心花园'),
    },
  };
}

/** Numbers of the demo use a prefix that no operator has given out. */
const demoPhone = (n: number): string => `1990000${String(1000 + n)}`;

async function moveIn(
  tx: Tx,
  house: House,
  now: Temporal.Instant,
  projectId: string,
  houses: readonly Place[],
  residentUser: string,
) {
  const settle = async (n: number, name: string, place: Place, role: string) => {
    const person = await findOrAddPerson(tx, house.keys, now, projectId, { name, phone: demoPhone(n) });
    await addOccupancy(tx, { projectId, personId: person.id, placeId: place.id, role, fromOn: '2021-06-01' });
    return person;
  };
  const auntWang = await settle(1, '王秀兰', houses[0]!, 'owner');
  const mrChen = await settle(2, '陈志远', houses[1]!, 'tenant');
  await tx.query({
    text: `update person set salutation = case id when $1 then '王阿姨' else '陈先生' end,
             user_id = case id when $1 then $3 else user_id end where id in ($1, $2)`,
    values: [auntWang.id, mrChen.id, residentUser],
  });
  for (const [i, place] of houses.slice(2).entries()) {
    if (i % 9 === 8) continue; // some stand empty, as they do
    const name = `${surnames[i % surnames.length]}${givenNames[(i * 7) % givenNames.length]}`;
    await settle(10 + i, name, place, i % 5 === 4 ? 'tenant' : 'owner');
  }
  return { auntWang, mrChen };
}
