/** What can happen to somebody's sign-in; a trail of it is kept by whoever is handed in as `witness`. */
export type AuthAction =
  | 'signedIn'
  | 'signInFailed'
  | 'signInPaused'
  | 'signedOut'
  | 'passwordChanged'
  | 'secondFactorSet'
  | 'secondFactorRemoved'
  | 'recoveryCodeUsed'
  | 'recoveryCodesMade'
  | 'sessionEnded'
  | 'keyMade'
  | 'keyRemoved'
  | 'invitationMade'
  | 'invitationUsed';

export interface AuthEvent {
  readonly action: AuthAction;
  /** Who did it, or tried; null where the name is nobody's. */
  readonly userId: string | null;
  /** Whose sign-in it is about, when that is somebody else's. */
  readonly subjectId?: string;
  readonly address: string;
  readonly requestId: string;
  readonly at: Temporal.Instant;
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
}
