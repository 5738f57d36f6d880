import { Secret, TOTP } from 'otpauth';

const periodMs = 30_000;

/** The phone beside the keyboard, fed with the secret as it is typed off the page. */
export function authenticator(typed: string) {
  const totp = new TOTP({ secret: Secret.fromBase32(typed.replace(/\s/g, '')) });
  const codeIn = (periods: number) => totp.generate({ timestamp: Date.now() + periods * periodMs });
  return {
    code: () => codeIn(0),
    /** Each code counts once; the next one is taken half a minute early, because clocks differ. */
    nextCode: () => codeIn(1),
    wrongCode: () => codeIn(100),
  };
}
