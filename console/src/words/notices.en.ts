import type { Words } from './zh.ts';

export const notices: Words['notices'] = {
  title: 'Notices',
  empty: 'No notices',
  emptyHelp: 'Cases given to you and warnings about their clocks appear here.',
  readAll: 'Mark all as read',
  unread: 'Unread',
  acknowledge: 'Acknowledge',
  acknowledgeHelp: 'Tells everybody who was told that you have heard it; it is repeated no more',
  toldYou: 'What clocks have told you',
  acknowledgedBy: 'Acknowledged by {{name}}',
};
