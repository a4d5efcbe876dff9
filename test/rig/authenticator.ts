import { Secret, TOTP } from 'otpauth'

/** The code that an authenticator app shows, `later` half-minutes from now. */
export function codeOf(secret: string, later = 0): string {
  const timestamp = Date.now() + later * 30_000
  return new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({ timestamp })
}
