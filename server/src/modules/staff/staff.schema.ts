import { Type } from 'typebox';
import { grantedRoles, type Role, roleLabels } from '../../directory/roles.ts';
import { visible } from '../../platform/http/formats.ts';
import { Id, Instant, Label, nullable } from '../../platform/http/shapes.ts';

const RoleShown = Type.Object({ key: Type.String(), label: Label });

export const UnitShown = Type.Object({
  id: Id,
  parentId: nullable(Id),
  kind: Type.String({ description: 'group, city, project, department or team' }),
  kindLabel: Label,
  name: Type.String(),
  code: nullable(Type.String()),
  mayGive: Type.Array(RoleShown, { description: 'The posts you may give here' }),
});

export const GrantShown = Type.Object({
  id: Id,
  role: RoleShown,
  unit: Type.Object({ id: Id, name: Type.String(), kind: Type.String() }),
  from: Instant,
  to: nullable(Instant),
  state: Type.String({ description: 'current, coming or ended' }),
  givenBy: nullable(Type.String()),
  endedBy: nullable(Type.String()),
  mayEnd: Type.Boolean(),
});

export const MemberShown = Type.Object({
  id: Id,
  name: Type.String(),
  title: nullable(Type.String()),
  username: nullable(Type.String()),
  joinedAt: Instant,
  leftAt: nullable(Instant),
  isYou: Type.Boolean(),
  mayLeave: Type.Boolean({ description: 'Whether you may record that this person leaves' }),
  mayHelpSignIn: Type.Boolean({ description: 'Whether you may look after how this person signs in' }),
  openCases: Type.Integer({ description: 'Open cases in their hands, of the projects you see whole' }),
  holdsOn: Type.Boolean({ description: 'Still named in open cases without a post to work on them' }),
  grants: Type.Array(GrantShown),
});

const line = (zh: string, en: string, maxLength: number) =>
  Type.String({ format: 'plain', minLength: 1, maxLength, pattern: visible, label: { zh, en } });

const moment = (zh: string, en: string) => Type.String({ format: 'instant', label: { zh, en } });

/** A post as it is asked for. */
export const postBody = {
  unitId: Type.String({ format: 'id', label: { zh: '单位', en: 'Unit' } }),
  role: Type.Unsafe<Role>({
    type: 'string',
    enum: grantedRoles,
    labels: roleLabels,
    label: { zh: '岗位', en: 'Post' },
  }),
  from: Type.Optional(moment('开始时间', 'From')),
  to: Type.Optional(moment('结束时间', 'To')),
};

export const NewMember = Type.Object({
  name: line('姓名', 'Name', 60),
  title: Type.Optional(line('职务', 'Title', 60)),
  username: Type.Optional(line('用户名', 'User name', 30)),
  post: Type.Optional(Type.Object(postBody, { label: { zh: '任职', en: 'Post' } })),
});

export const endBody = Type.Object({ at: Type.Optional(moment('结束时间', 'When')) });
