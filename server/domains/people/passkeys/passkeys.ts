import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { cleanName } from '#rules/text/clean.ts'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Sealer } from '#server/platform/secrets/index.ts'
import { record } from '../../audit/index.ts'
import type { Ground } from '../../ground.ts'
import type { Login } from '../sign-in.ts'
import { people } from '../tables.ts'
import { newChallenge, readChallenge } from './challenge.ts'
import { type Place, relyingParty } from './place.ts'

/** Of one person. */
const MOST = 20

/** Ed25519, ES256, RS256: what devices have. */
const ALGORITHMS = [-8, -7, -257]

/** It takes 28 MB and a third of a second of a start, so it comes with the first passkey. */
const webauthn = () => import('@simplewebauthn/server')

const SIGN_IN = 'signing in'
const adding = (accountId: string) => `adding a passkey to ${accountId}`

export type Passkeys = ReturnType<typeof createPasskeys>

export function createPasskeys(ground: Ground, sealer: Sealer) {
  const { db, events, clock } = ground

  const list = (accountId: string) =>
    people(db)
      .selectFrom('passkey')
      .select(['id', 'name', 'credential_id', 'transports', 'created_at', 'last_used_at'])
      .where('account_id', '=', accountId)
      .orderBy('id')
      .execute()

  /** Checks a challenge as often as it is asked, and remembers it, so that it can be used up afterwards. */
  function watch(purpose: string) {
    let seen: ReturnType<typeof readChallenge> = null
    return {
      expectedChallenge(challenge: string): boolean {
        seen = readChallenge(sealer, purpose, challenge, clock())
        return seen !== null
      },
      /** Throws Refusal `passkey_refused` when it was used before. */
      async spend(): Promise<void> {
        if (seen === null) throw new Refusal('passkey_refused')
        const used = await people(db)
          .insertInto('used_challenge')
          .values({ nonce: seen.nonce, expires_at: seen.expires })
          .onConflict((c) => c.doNothing())
          .returning('nonce')
          .executeTakeFirst()
        if (used === undefined) throw new Refusal('passkey_refused')
      },
    }
  }

  return {
    list,

    /** Throws Refusal `passkeys_need_https` or `too_many_passkeys`. */
    async beginAdding(place: Place, person: { id: string; handle: string; name: string }) {
      const { id: rpID } = relyingParty(place)
      const known = await list(person.id)
      if (known.length >= MOST) throw new Refusal('too_many_passkeys', { limit: MOST })
      return (await webauthn()).generateRegistrationOptions({
        ...{ rpName: place.organisation, rpID, userName: person.handle, userDisplayName: person.name },
        userID: new TextEncoder().encode(person.id),
        challenge: newChallenge(sealer, adding(person.id), clock()),
        attestationType: 'none',
        supportedAlgorithmIDs: ALGORITHMS,
        excludeCredentials: known.map((one) => ({
          id: one.credential_id.toString('base64url'),
          transports: one.transports as AuthenticatorTransport[],
        })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
    },

    /** Answers the id. Throws Refusal `passkey_refused`. */
    async add(
      place: Place,
      accountId: string,
      { name, response }: { name: string; response: RegistrationResponseJSON },
    ): Promise<string> {
      const { id: expectedRPID, origin: expectedOrigin } = relyingParty(place)
      const watched = watch(adding(accountId))
      const { expectedChallenge } = watched
      const { verifyRegistrationResponse } = await webauthn()
      const info = await quietly(() =>
        verifyRegistrationResponse({
          ...{ response, expectedChallenge, expectedOrigin, expectedRPID },
          supportedAlgorithmIDs: ALGORITHMS,
        }),
      )
      if (info?.verified !== true) throw new Refusal('passkey_refused')
      await watched.spend()
      const { credential } = info.registrationInfo
      const id = newId()
      await events.change(async (change) => {
        await people(change.sql)
          .insertInto('passkey')
          .values({
            ...{ id, account_id: accountId, name: cleanName(name) || 'Passkey', created_at: clock() },
            credential_id: Buffer.from(credential.id, 'base64url'),
            public_key: Buffer.from(credential.publicKey),
            counter: String(credential.counter),
            transports: response.response.transports ?? [],
          })
          .execute()
        await record(change.sql, { by: accountId, kind: 'passkey_added' })
      })
      return id
    },

    async beginSigningIn(place: Place) {
      return (await webauthn()).generateAuthenticationOptions({
        rpID: relyingParty(place).id,
        challenge: newChallenge(sealer, SIGN_IN, clock()),
        userVerification: 'required',
      })
    },

    /** Whose passkey this is, with access or without: what they are told is the caller's. Throws Refusal `passkey_refused`. */
    async check(place: Place, response: AuthenticationResponseJSON): Promise<Login> {
      const { id: expectedRPID, origin: expectedOrigin } = relyingParty(place)
      const row = await people(db)
        .selectFrom('passkey')
        .innerJoin('account', 'account.id', 'passkey.account_id')
        .select([
          'passkey.id',
          'account_id',
          'credential_id',
          'public_key',
          'counter',
          'state',
          'password_hash',
        ])
        .where('credential_id', '=', Buffer.from(response.id, 'base64url'))
        .executeTakeFirst()
      if (row === undefined) throw new Refusal('passkey_refused')
      const watched = watch(SIGN_IN)
      const { expectedChallenge } = watched
      const credential = {
        id: row.credential_id.toString('base64url'),
        publicKey: new Uint8Array(row.public_key),
        counter: Number(row.counter),
      }
      const { verifyAuthenticationResponse } = await webauthn()
      const info = await quietly(() =>
        verifyAuthenticationResponse({
          ...{ response, expectedChallenge, expectedOrigin, expectedRPID, credential },
        }),
      )
      if (info?.verified !== true) throw new Refusal('passkey_refused')
      await watched.spend()
      await people(db)
        .updateTable('passkey')
        .set({ counter: String(info.authenticationInfo.newCounter), last_used_at: clock() })
        .where('id', '=', row.id)
        .execute()
      return { id: row.account_id, state: row.state, passwordHash: row.password_hash }
    },

    /** Throws Refusal `not_found` for one that is unknown or somebody else's. */
    async rename(accountId: string, id: string, name: string): Promise<void> {
      const row = await people(db)
        .updateTable('passkey')
        .set({ name: cleanName(name) || 'Passkey' })
        .where('id', '=', id)
        .where('account_id', '=', accountId)
        .returning('id')
        .executeTakeFirst()
      if (row === undefined) throw new Refusal('not_found')
    },

    /** Throws Refusal `not_found` for one that is unknown or somebody else's. */
    remove: (accountId: string, id: string): Promise<void> =>
      events.change(async (change) => {
        const row = await people(change.sql)
          .deleteFrom('passkey')
          .where('id', '=', id)
          .where('account_id', '=', accountId)
          .returning('id')
          .executeTakeFirst()
        if (row === undefined) throw new Refusal('not_found')
        await record(change.sql, { by: accountId, kind: 'passkey_removed' })
      }),
  }
}

/** The library throws for whatever is wrong with an answer; that is a refusal like any other. */
async function quietly<T>(check: () => Promise<T>): Promise<T | undefined> {
  try {
    return await check()
  } catch {
    return undefined
  }
}
