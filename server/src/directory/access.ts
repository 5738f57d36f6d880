import { type Actor, projectsOf, rolesOf } from './actor.ts';
import { type Label, label } from './labels.ts';
import type { Role } from './roles.ts';

interface Right {
  label: Label;
  roles: readonly Role[];
  /** What a post has of it where that is not all of the project. */
  only?: Partial<Record<Role, Label>>;
}

const leaders: readonly Role[] = ['administrator', 'manager', 'supervisor'];
const office: readonly Role[] = [...leaders, 'desk', 'officer'];
const workers: readonly Role[] = [...office, 'technician'];
const staff: readonly Role[] = [...workers, 'auditor'];

const given = label('本班组的和本人的', "his team's and his own");
const own = label('本人的', 'his own');
const asAsked = label('以所申请的事项为准', 'as what is asked for says');
const inHeadOffice = label('任职于公司本部的', 'with the post in the company itself');
const byProcess = label('以各流程为准', 'as each process says');

/**
 * Who may do what: the one table that routes, the kernel, the menus of the console and the page "who may do this?"
 * read. A right holds in the projects where the post is held; what may be done to one case, its process says besides.
 */
export const rights = bindRights({
  readCases: {
    label: label('查看工单', 'Read cases'),
    roles: [...staff, 'resident'],
    only: { technician: given, resident: own },
  },
  readAllCases: {
    label: label('查看项目的全部工单', 'Read all cases of the project'),
    roles: [...office, 'auditor'],
  },
  openCases: {
    label: label('登记诉求', 'Log requests'),
    roles: [...workers, 'resident'],
    only: { technician: byProcess, resident: own },
  },
  workOnCases: {
    label: label('处理工单、写备注、传照片', 'Work on cases, add notes and photos'),
    roles: [...workers, 'resident'],
    only: { technician: given, resident: own },
  },
  orderCases: {
    label: label('合并、拆分工单', 'Merge and split cases'),
    roles: ['manager', 'supervisor', 'desk', 'officer'],
  },
  exportCases: {
    label: label('导出工单', 'Export cases'),
    roles: staff,
    only: { technician: given },
  },
  search: {
    label: label('搜索', 'Search'),
    roles: [...staff, 'resident'],
    only: { technician: given, resident: own },
  },
  readProcesses: {
    label: label('查看流程与时限', 'Read the processes and their clocks'),
    roles: [...staff, 'securityAdministrator', 'resident'],
  },
  readStandards: {
    label: label('查看时限标准及其由来', 'Read the time standards and where each comes from'),
    roles: [...office, 'auditor'],
  },
  manageStandards: {
    label: label('修改时限标准', 'Set the time standards'),
    roles: ['administrator', 'manager'],
  },
  setLaws: {
    label: label('设定适用的地方规定', 'Say which local laws hold'),
    roles: ['administrator'],
  },
  readNotices: { label: label('收取通知', 'Receive notices'), roles: staff },
  readDuty: { label: label('查看值班表', 'See who is on duty'), roles: staff },
  takeDuty: { label: label('换班、交班和接班', 'Swap turns, hand over and take over'), roles: workers },
  manageDuty: { label: label('排班', 'Plan the roster'), roles: leaders },
  readColleagues: { label: label('查看本项目的同事和班组', 'See colleagues and teams'), roles: staff },
  readPlaces: { label: label('选择位置', 'Choose places'), roles: [...staff, 'resident'] },
  readArchives: { label: label('查看客户档案', 'Read the archives'), roles: [...office, 'auditor'] },
  keepArchives: { label: label('登记和修改客户档案', 'Keep the archives'), roles: office },
  orderArchives: { label: label('合并客户、移除位置', 'Merge people, remove places'), roles: leaders },
  exportArchives: { label: label('导出客户档案', 'Export the archives'), roles: [...office, 'auditor'] },
  importWorkbooks: { label: label('导入表格', 'Import workbooks'), roles: leaders },
  askForSecond: {
    label: label('提出和撤回需第二人同意的申请', 'Ask for a second person, and take it back'),
    roles: staff,
  },
  beSecond: {
    label: label('作为第二人同意或不同意', 'Agree or not as the second person'),
    roles: workers,
    only: Object.fromEntries(workers.map((role) => [role, asAsked])),
  },
  readAccess: {
    label: label('查看谁能做什么', 'See who may do what'),
    roles: [...staff, 'securityAdministrator'],
  },
  readGrants: {
    label: label('查看员工与任职', 'See staff and their posts'),
    roles: ['administrator', 'securityAdministrator', 'manager', 'auditor'],
  },
  manageStaff: {
    label: label('员工入职与离职', 'Take on staff, record who leaves'),
    roles: ['administrator', 'securityAdministrator', 'manager'],
  },
  manageGrants: {
    label: label('授予和结束任职', 'Give and end posts'),
    roles: ['securityAdministrator', 'manager', 'administrator'],
    only: {
      manager: label('前台、专员、技工、主管', 'desk, officer, technician, supervisor'),
      administrator: label('首位安全管理员', 'the first security administrator'),
    },
  },
  seeNames: {
    label: label('看见客户姓名与称呼（其他岗位只见“张**”）', 'See names of people (other posts see 张**)'),
    roles: [...workers, 'resident'],
  },
  revealPhones: {
    label: label('凭理由查看完整电话（留痕）', 'See a phone number in full, for a reason that is kept'),
    roles: workers,
    only: { technician: given },
  },
  revealIdNumbers: {
    label: label('凭理由查看完整证件号码（留痕）', 'See an ID number in full, for a reason that is kept'),
    roles: leaders,
  },
  readAudit: { label: label('查看审计记录', 'Read the audit'), roles: ['auditor'] },
  readReaders: {
    label: label('查看谁看过某位客户的资料', "See who has read somebody's data"),
    roles: ['auditor', 'manager'],
  },
  readDictionary: {
    label: label('查看个人信息清单', 'See which personal data is held'),
    roles: [...staff, 'securityAdministrator', 'committee', 'resident'],
  },
  readRetention: {
    label: label('查看保存期限与清理记录', 'See how long data is kept, and what was cleared away'),
    roles: ['administrator', 'securityAdministrator', 'manager', 'auditor'],
  },
  readPromises: {
    label: label('查看服务承诺与兑现情况', 'Read the promises and how they are kept'),
    roles: [...office, 'auditor'],
  },
  managePromises: {
    label: label('登记和复核服务承诺、公开联系方式', 'Keep and review the promises and public contacts'),
    roles: ['administrator', 'manager'],
  },
  setRetention: { label: label('设定保存期限', 'Set how long data is kept'), roles: ['administrator'] },
  readOperations: {
    label: label('查看系统运行状态', 'See how the system runs'),
    roles: ['administrator', 'securityAdministrator', 'manager', 'auditor'],
  },
  readCalendars: { label: label('查看工作日历', 'Read the calendars'), roles: staff },
  manageCalendars: {
    label: label('修改工作日历', 'Change the calendars'),
    roles: ['administrator', 'manager'],
  },
  publishHolidays: {
    label: label('公布年度放假安排', 'Publish the holidays of a year'),
    roles: ['administrator', 'manager'],
    only: { administrator: inHeadOffice, manager: inHeadOffice },
  },
  readReports: { label: label('查看公示报表', 'Read the public reports'), roles: ['committee'] },
});

export type RightName = keyof typeof rights;

export const rightNames = Object.keys(rights) as RightName[];

export const isRight = (name: string): name is RightName => Object.hasOwn(rights, name);

export const rolesWith = (right: RightName): readonly Role[] => rights[right].roles;

/** Whether he has the right anywhere. */
export const hasRight = (actor: Actor, right: RightName): boolean =>
  rolesOf(actor).some((role) => rolesWith(right).includes(role));

/** The projects in which he has it. */
export const projectsWith = (actor: Actor, right: RightName): string[] => projectsOf(actor, rolesWith(right));

export const hasRightIn = (actor: Actor, right: RightName, projectId: string): boolean =>
  projectsWith(actor, right).includes(projectId);

export const rightsIn = (actor: Actor, projectId: string): RightName[] =>
  rightNames.filter((right) => hasRightIn(actor, right, projectId));

function bindRights<const Name extends string>(table: Record<Name, Right>): Readonly<Record<Name, Right>> {
  return table;
}
