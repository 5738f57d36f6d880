import { transportOf } from './address.ts';
import { InvitationBody, InvitedShown, UseInvitationBody } from './auth.schema.ts';
import { type AuthRoute, openRoute, tell } from './auth-route.ts';
import { type Invited, readInvitation, useInvitation } from './invitations.ts';

export const invitationRoutes: readonly AuthRoute[] = [
  openRoute<{ token: string }>({
    method: 'POST',
    path: '/invitation/look',
    summary: 'Whom a link invites; it is not used up by looking',
    body: InvitationBody,
    answer: InvitedShown,
    guessable: true,
    handle: async ({ auth, body, now }) => shown(await readInvitation(auth, body.token, now)),
  }),
  openRoute<{ token: string; password: string }>({
    method: 'POST',
    path: '/invitation/use',
    summary: 'Set the password that a link is for, once; every session of the user ends',
    body: UseInvitationBody,
    answer: InvitedShown,
    guessable: true,
    handle: async (asked) => {
      const { auth, request, body, now } = asked;
      transportOf(auth, request);
      const invited = await useInvitation(auth, body.token, body.password, now);
      await tell(asked, 'invitationUsed', invited.userId, { data: { purpose: invited.purpose } });
      return shown(invited);
    },
  }),
];

const shown = ({ username, name, purpose, expiresAt }: Invited) => ({
  username,
  name,
  purpose,
  expiresAt: expiresAt.toISOString(),
});
