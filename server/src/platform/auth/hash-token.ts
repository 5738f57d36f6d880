import { createHash } from 'node:crypto';

/** How the database holds what is random enough by itself: links of invitations and API keys, which nobody can guess. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
