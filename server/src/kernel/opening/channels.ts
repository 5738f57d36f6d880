import { type Label, label } from '../../directory/labels.ts';

/** The ways a request reaches us. `internal` and `import` are ours: a follow-up, and history brought in. */
export const channels: Record<string, Label> = {
  call: label('电话', 'Phone call'),
  visit: label('来访', 'Visit'),
  message: label('微信/消息', 'Message'),
  email: label('电子邮件', 'E-mail'),
  letter: label('信函', 'Letter'),
  socialPost: label('网络发帖', 'Social post'),
  committee: label('业主委员会', "Owners' committee"),
  hotline12345: label('12345 热线', '12345 hotline'),
  web: label('网页', 'Web form'),
  qr: label('扫码报事', 'QR report'),
  internal: label('内部', 'Internal'),
  import: label('历史导入', 'Imported history'),
};

export const openChannels = Object.keys(channels).filter((key) => key !== 'internal' && key !== 'import');
