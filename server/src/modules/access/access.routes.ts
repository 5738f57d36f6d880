import { Type } from 'typebox';
import { rightNames, rights } from '../../directory/access.ts';
import { type Label as LabelText, label } from '../../directory/labels.ts';
import { type Role, roleLabels } from '../../directory/roles.ts';
import type { By, Process } from '../../kernel/define-process.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Label } from '../../platform/http/shapes.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';

const Key = Type.String();
const KeyLabel = Type.Object({ key: Key, label: Label });
const May = Type.Object({
  key: Key,
  label: Label,
  who: Type.Array(
    Type.Object({ key: Key, only: Type.Optional(Label) }, { description: 'A post, or a bond to the case' }),
  ),
  second: Type.Optional(Type.Array(Key, { description: 'The posts of which a second person has to agree' })),
});

const Access = Type.Object({
  roles: Type.Array(KeyLabel),
  bonds: Type.Array(KeyLabel),
  rights: Type.Array(May),
  processes: Type.Array(Type.Object({ key: Key, label: Label, actions: Type.Array(May) })),
});

/** How people stand to one case, beside the posts they hold. */
const bondLabels: Record<'holder' | 'receiver' | 'requester', LabelText> = {
  holder: label('承办人', 'Holder'),
  receiver: label('首接人', 'First receiver'),
  requester: label('客户本人', 'Requester'),
};

const shown = (labels: Record<string, LabelText>) =>
  Object.entries(labels).map(([key, words]) => ({ key, label: words }));

/** Who may do this: the table the server decides by, told as it stands. */
export function accessRoutes({ kernel }: House): Route[] {
  const answer = {
    roles: shown(roleLabels),
    bonds: shown(bondLabels),
    rights: rightNames.map((key) => ({
      key,
      label: rights[key].label,
      who: rights[key].roles.map((role) => withLimit(role, rights[key].only?.[role])),
    })),
    processes: [...kernel.processes.values()].map(actionsOf),
  };
  return [
    defineRoute({
      method: 'GET',
      url: '/api/access',
      access: 'readAccess',
      summary: 'Who may do what: every right by post, every action of every process by post and bond',
      tags: ['staff'],
      schema: { response: { 200: Access } },
      handler: () => answer,
    }),
  ];
}

const withLimit = (key: Role, only: LabelText | undefined) => (only ? { key, only } : { key });

function actionsOf(process: Process) {
  const who = (by: readonly By[]) => [...new Set(by)].map((key) => ({ key }));
  return {
    key: process.key,
    label: process.label,
    actions: [
      { key: 'open', label: label('登记', 'Log'), who: who(process.opens.by) },
      ...Object.entries(process.actions).map(([key, action]) => ({
        key,
        label: action.label,
        who: who(action.by),
        ...(action.needsSecond ? { second: [...action.needsSecond] } : {}),
      })),
    ],
  };
}
