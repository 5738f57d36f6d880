import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { FieldSchema } from '../api/shapes.ts';
import { FormDialog } from '../form/FormDialog.tsx';
import { filledIn } from '../form/form-values.ts';
import { useSpeech } from '../words/language.ts';
import { endOf, endSchema, personSchema, postSchema, startOf } from './staff-forms.ts';
import { type Grant, type Member, postNeededQuery, type Unit } from './staff-queries.ts';

/** Besides the page itself, whom one may choose from. */
const staffKeys = ['staffing', 'staff'];

type Values = Record<string, unknown>;

const times = ({ from, to }: Values) => {
  const [start, end] = [startOf(from), endOf(to)];
  return { ...(start ? { from: start } : {}), ...(end ? { to: end } : {}) };
};

const postOf = (values: Values) => ({ unitId: values.unitId, role: values.role, ...times(values) });

export function GiveGrant({
  member,
  units,
  onClose,
}: {
  member: Member;
  units: readonly Unit[];
  onClose: () => void;
}) {
  const { t } = useSpeech();
  const [unitId, setUnit] = useState<string | undefined>(undefined);
  const schema = postSchema(units, unitId);
  return (
    <FormDialog
      refreshes={staffKeys}
      id="give-grant"
      title={t('staff.giveTo', { name: member.name })}
      intro={t('staff.atOnce')}
      schema={schema}
      submit={t('staff.give')}
      onValue={(values) => setUnit(values.unitId as string | undefined)}
      send={(values) => {
        const path = `/api/members/${member.id}/grants`;
        return ask('POST', path, { body: postOf(filledIn(schema, values)) });
      }}
      onClose={onClose}
      told={t('staff.give')}
    />
  );
}

export function TakeOn({ units, onClose }: { units: readonly Unit[]; onClose: () => void }) {
  const { t } = useSpeech();
  const [unitId, setUnit] = useState<string | undefined>(undefined);
  const post = postSchema(units, unitId);
  const { data: postNeeded = true } = useQuery(postNeededQuery);
  const schema: FieldSchema = {
    type: 'object',
    properties: { ...personSchema.properties, ...post.properties },
    required: ['name', ...(postNeeded ? (post.required ?? []) : [])],
  };
  return (
    <FormDialog
      refreshes={staffKeys}
      id="take-on"
      title={t('staff.takeOn')}
      intro={t('staff.takeOnHelp')}
      schema={schema}
      submit={t('staff.takeOn')}
      onValue={(values) => setUnit(values.unitId as string | undefined)}
      send={(values) => {
        const { name, title, username, ...rest } = filledIn(schema, values);
        const about = { name, ...(title ? { title } : {}), ...(username ? { username } : {}) };
        const body = { ...about, ...(rest.unitId ? { post: postOf(rest) } : {}) };
        return ask('POST', '/api/members', { body });
      }}
      onClose={onClose}
      told={t('staff.takeOn')}
    />
  );
}

export function EndGrant({ member, grant, onClose }: { member: Member; grant: Grant; onClose: () => void }) {
  const { t, say } = useSpeech();
  const post = { name: member.name, role: say(grant.role.label), unit: grant.unit.name };
  return (
    <FormDialog
      refreshes={staffKeys}
      id="end-grant"
      title={t('staff.endTitle', post)}
      intro={<Handover member={member} />}
      schema={endSchema}
      submit={t('staff.end')}
      danger
      send={(values) => ask('POST', `/api/grants/${grant.id}/end`, { body: at(values) })}
      onClose={onClose}
      told={t('staff.end')}
    />
  );
}

export function Leave({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useSpeech();
  return (
    <FormDialog
      refreshes={staffKeys}
      id="leave"
      title={t('staff.leaveTitle', { name: member.name })}
      intro={<Handover member={member} />}
      schema={endSchema}
      submit={t('staff.leave')}
      danger
      send={(values) => ask('POST', `/api/members/${member.id}/leave`, { body: at(values) })}
      onClose={onClose}
      told={t('staff.leave')}
    />
  );
}

const at = (values: Values) => {
  const end = endOf(values.on);
  return end ? { at: end } : {};
};

function Handover({ member }: { member: Member }) {
  const { t } = useSpeech();
  if (member.openCases === 0) return t('staff.noCases');
  return t('staff.hasCases', { count: member.openCases });
}
