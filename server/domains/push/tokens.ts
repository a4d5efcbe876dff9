import type { Sealer } from '#server/platform/secrets/index.ts'

const ABOUT = 'token of a push'

export type Tokens = ReturnType<typeof createTokens>

/**
 * The token of an app, which it is told again with each push, to know which of its accounts is meant. Of sessions only hashes are
 * kept, so this is sealed with the server's key: whoever reads the database alone has no use for it.
 */
export function createTokens(sealer: Sealer) {
  return {
    seal: (token: string): Buffer => sealer.seal(token, ABOUT),
    /** '' where there is none, or it was sealed with another key. */
    open: ({ token }: { token: Buffer | null }): string =>
      token !== null && sealer.fits(token) ? sealer.open(token, ABOUT) : '',
  }
}
