import type { DataClassKey } from './data-classes.ts';
import { type Label, label } from './labels.ts';

/** A column that says something of a human being: why it is held, on what ground, and for how long. */
export interface PersonalField {
  table: string;
  column: string;
  label: Label;
  class: DataClassKey;
  purpose: Label;
  basis: Label;
  retention: Label;
}

const contract = label(
  '履行物业服务合同（个人信息保护法第13条第1款第2项）',
  'Performing the service contract (PIPL art. 13(1)2)',
);
const consent = label(
  '本人同意（第13条第1款第1项）；敏感信息需单独同意（第29条）',
  'Consent (PIPL art. 13(1)1); separate consent where sensitive (art. 29)',
);
const duty = label('履行法定职责或义务（第13条第1款第3项）', 'A legal duty (PIPL art. 13(1)3)');

const whileHere = label(
  '在住期间及搬离后约定期限',
  'While they live here, and the term set after they leave',
);
const withCase = label('随工单保存，到期抹去', 'With its case, erased when its term is over');
const withRoster = label('交接班记录的保存期内，到期抹去', 'For the term of hand-over notes, then erased');
const whileEmployed = label('任职或入住期间', 'While the account is in use');

const know = label('知道服务对象是谁', 'To know who is served');
const reach = label('联系客户', 'To reach them');
const address = label('得体地称呼和沟通', 'To address and talk to them properly');
const serve = label('按需要提供服务', 'To serve them as they need it');
const verify = label('核实身份与产权', 'To verify identity and title');
const home = label('知道谁住在、拥有哪里', 'To know who lives in and owns what');
const handle = label('处理诉求并留存经过', 'To handle a request and keep its story');
const signIn = label('登录与保护账户', 'To sign in and protect the account');

type Row = [column: string, label: Label, of: DataClassKey, purpose: Label, basis: Label, retention: Label];

const tables: Record<string, readonly Row[]> = {
  person: [
    ['name', label('姓名', 'Name'), 'name', know, contract, whileHere],
    ['kind', label('个人或企业', 'Human being or company'), 'bond', know, contract, whileHere],
    ['salutation', label('称呼', 'Form of address'), 'detail', address, contract, whileHere],
    ['gender', label('性别', 'Gender'), 'detail', address, consent, whileHere],
    ['birth_year', label('出生年份', 'Year of birth'), 'detail', serve, consent, whileHere],
    ['language', label('语言', 'Language'), 'detail', address, contract, whileHere],
    ['service_needs', label('服务需求', 'Service needs'), 'detail', serve, consent, whileHere],
    [
      'service_needs_numbers',
      label('服务需求中的号码', 'Numbers in the service needs'),
      'contact',
      serve,
      consent,
      whileHere,
    ],
    ['note', label('备注', 'Note'), 'detail', serve, contract, whileHere],
    ['note_numbers', label('备注中的号码', 'Numbers in the note'), 'contact', serve, contract, whileHere],
    ['id_sealed', label('证件号码（加密）', 'ID number (sealed)'), 'identity', verify, duty, whileHere],
    [
      'id_hash',
      label('证件号码的密钥散列', 'Keyed hash of the ID number'),
      'identity',
      verify,
      duty,
      whileHere,
    ],
    [
      'id_last_four',
      label('证件尾号的密钥散列', 'Keyed hash of its last four'),
      'identity',
      verify,
      duty,
      whileHere,
    ],
    ['register_no', label('统一社会信用代码', 'Register number'), 'detail', verify, contract, whileHere],
    ['contact_name', label('企业联系人', 'Contact of a company'), 'name', reach, contract, whileHere],
    [
      'identity_id',
      label('同一人在各项目的关联', 'Link of one human being between projects'),
      'bond',
      know,
      contract,
      whileHere,
    ],
    ['merged_into', label('已并入的客户', 'Whom they were merged into'), 'bond', know, contract, whileHere],
    ['user_id', label('登录账户', 'Account'), 'login', signIn, contract, whileEmployed],
  ],
  person_phone: [
    ['sealed', label('电话（加密）', 'Phone (sealed)'), 'contact', reach, contract, whileHere],
    ['hash', label('电话的密钥散列', 'Keyed hash of the phone'), 'contact', reach, contract, whileHere],
    [
      'last_four',
      label('尾号的密钥散列', 'Keyed hash of its last four'),
      'contact',
      reach,
      contract,
      whileHere,
    ],
    ['label', label('号码类型', 'Kind of number'), 'bond', reach, contract, whileHere],
    ['person_id', label('谁的电话', 'Whose it is'), 'bond', reach, contract, whileHere],
  ],
  occupancy: [
    ['person_id', label('客户', 'Person'), 'bond', home, contract, whileHere],
    ['place_id', label('房屋', 'House'), 'bond', home, contract, whileHere],
    ['role', label('身份', 'Role'), 'bond', home, contract, whileHere],
    ['share', label('产权份额', 'Share'), 'bond', home, contract, whileHere],
    ['from_on', label('开始日期', 'From'), 'bond', home, contract, whileHere],
    ['to_on', label('结束日期', 'To'), 'bond', home, contract, whileHere],
    ['moved_in_on', label('入住日期', 'Moved in on'), 'bond', home, contract, whileHere],
  ],
  reception: [
    ['person_id', label('来访人', 'Who came or called'), 'bond', handle, contract, withCase],
    ['external_id', label('外部渠道的编号', 'Id in the other channel'), 'bond', handle, contract, withCase],
  ],
  case_text: [
    ['body', label('客户和员工所写', 'What people wrote'), 'words', handle, contract, withCase],
    [
      'numbers',
      label('文字中的号码（加密）', 'Numbers in it (sealed)'),
      'contact',
      handle,
      contract,
      withCase,
    ],
    ['salt', label('承诺值的盐', 'Salt of its commitment'), 'words', handle, contract, withCase],
  ],
  duty_handover: [
    ['note', label('交班内容', 'What one tells the next'), 'words', handle, contract, withRoster],
    [
      'note_numbers',
      label('交班内容中的号码（加密）', 'Numbers in it (sealed)'),
      'contact',
      handle,
      contract,
      withRoster,
    ],
  ],
  attachment: [
    ['storage_key', label('照片', 'Picture'), 'image', handle, contract, withCase],
    ['sha256', label('照片的指纹', 'Fingerprint of the picture'), 'image', handle, contract, withCase],
    ['uploaded_by', label('谁上传的', 'Who sent it'), 'bond', handle, contract, withCase],
  ],
  'auth.user': [
    ['username', label('用户名', 'User name'), 'login', signIn, contract, whileEmployed],
    ['name', label('账户姓名', 'Name of the account'), 'login', signIn, contract, whileEmployed],
    [
      'email',
      label('内部邮箱（由用户名生成）', 'Inner address, made of the user name'),
      'login',
      signIn,
      contract,
      whileEmployed,
    ],
    ['image', label('头像（不使用）', 'Picture (not used)'), 'login', signIn, contract, whileEmployed],
  ],
};

/** Every personal field we hold; the page "personal data we hold" shows this, and a law compares it with the tables. */
export const dataDictionary: readonly PersonalField[] = Object.entries(tables).flatMap(([table, rows]) =>
  rows.map(([column, said, of, purpose, basis, retention]) => ({
    table,
    column,
    label: said,
    class: of,
    purpose,
    basis,
    retention,
  })),
);

/** Of a person's columns, those that lie in the clear and are masked for whoever may not see names. */
const maskedColumns = new Map(
  tables.person!.filter(([, , of]) => of === 'name' || of === 'detail').map(([column, , of]) => [column, of]),
);

/** The class of a person's field, as the table, the workbooks or the histories name it: contact_name, contactName. */
export const classOfPersonField = (name: string): DataClassKey | null =>
  maskedColumns.get(name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)) ?? null;

export const tableLabels: Record<string, Label> = {
  person: label('客户', 'People'),
  person_phone: label('电话', 'Phones'),
  occupancy: label('入住关系', 'Occupancies'),
  reception: label('接待', 'Contacts'),
  case_text: label('工单文字', 'Words of cases'),
  duty_handover: label('交接班记录', 'Hand-over notes'),
  attachment: label('照片', 'Pictures'),
  'auth.user': label('账户', 'Accounts'),
};

/** Columns of those tables that say nothing of a human being: ids of rows, times of writing, sizes. */
export const notPersonal: Record<string, readonly string[]> = {
  person: ['id', 'project_id', 'created_at', 'updated_at', 'version', 'anonymised_at'],
  person_phone: ['id', 'project_id', 'position'],
  occupancy: ['id', 'project_id', 'created_at', 'updated_at', 'version'],
  reception: ['id', 'project_id', 'channel', 'occurred_at', 'recorded_at', 'received_by', 'read_back_at'],
  case_text: ['id', 'project_id', 'case_id', 'purpose', 'erased_at'],
  duty_handover: [
    'id',
    'project_id',
    'shift_id',
    'on_day',
    'staff_id',
    'written_at',
    'confirmed_by',
    'confirmed_at',
  ],
  attachment: ['id', 'project_id', 'case_id', 'mime', 'bytes', 'width', 'height', 'created_at', 'erased_at'],
  'auth.user': ['id', 'demo', 'email_verified', 'created_at', 'updated_at'],
};
