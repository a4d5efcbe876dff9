import { readFile } from 'node:fs/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ProfileWish } from '#contract/mastodon/profile-wish.ts'
import { cleanName } from '#rules/text/clean.ts'
import { nameHere } from '#rules/text/own-names.ts'
import { Refusal } from '#server/base/errors.ts'
import { changeLock } from '#server/domains/follows/index.ts'
import { changeProfile, removePicture } from '#server/domains/people/index.ts'
import { check, implement } from '../http/implement.ts'
import { nest } from '../http/nest.ts'
import { receiveFiles, takeForms } from '../http/receive-file.ts'
import { presentPreferences, presentProfile } from '../present/profile.ts'
import { readMyself } from './myself.ts'
import { POLICIES } from './quotes.ts'
import type { Desk } from './shared.ts'

/** Bytes as they are sent; what is kept is much smaller. */
const SENT_MAX = 8 * 1024 * 1024

type Pictures = { avatar?: Buffer; header?: Buffer }
const WHO = {
  public: { postVisibility: 'company', postQuiet: false },
  unlisted: { postVisibility: 'company', postQuiet: true },
  private: { postVisibility: 'followers', postQuiet: false },
} as const

export function profile(app: FastifyInstance, desk: Desk): void {
  const { ground, media, cards } = desk.house
  const { site } = desk

  async function own(id: string) {
    const card = await cards.one(id)
    if (card === null) throw new Refusal('not_found')
    return card
  }

  /** All of it, then the lock, which may let many in. */
  async function change(me: string, { source, ...body }: ProfileWish, pictures: Pictures): Promise<void> {
    await changeProfile(ground, media.blobs, me, {
      name: body.display_name,
      note: body.note && nameHere(body.note, site.host),
      avatarDescription: body.avatar_description,
      headerDescription: body.header_description,
      bot: body.bot,
      discoverable: body.discoverable,
      fields: body.fields_attributes
        ?.map(({ name, value }) => ({ name: cleanName(name), value: nameHere(cleanName(value), site.host) }))
        .filter(({ name }) => name !== ''),
      quotePolicy: source?.quote_policy && POLICIES[source.quote_policy],
      ...(source?.privacy && WHO[source.privacy]),
      postSensitive: source?.sensitive,
      postLanguage: source?.language === undefined ? undefined : source.language || null,
      pictures,
    })
    if (body.locked !== undefined) await changeLock(ground, me, body.locked)
  }

  /** A form, with or without pictures, or JSON. */
  const takeWish = (request: FastifyRequest, body: ProfileWish, me: string): Promise<void> => {
    if (!request.isMultipart()) return change(me, body, {})
    return media.withDraft((avatar) =>
      media.withDraft(async (header) => {
        const { fields, came } = await receiveFiles(request, {
          avatar: { path: avatar, bytesMax: SENT_MAX },
          header: { path: header, bytesMax: SENT_MAX },
        })
        const wish = check(ProfileWish, nest(fields)) as ProfileWish
        const pictures = {
          ...(came.has('avatar') && { avatar: await readFile(avatar) }),
          ...(came.has('header') && { header: await readFile(header) }),
        }
        await change(me, wish, pictures)
      }),
    )
  }

  app.register(async (part) => {
    await takeForms(part, { fields: 40 })
    implement(part, 'PATCH /api/v1/accounts/update_credentials', async ({ request, body, me }) => {
      await takeWish(request, body, me)
      return readMyself(desk, me)
    })
    implement(part, 'PATCH /api/v1/profile', async ({ request, body, me }) => {
      await takeWish(request, body, me)
      return presentProfile(site, await own(me))
    })
  })

  implement(app, 'GET /api/v1/profile', async ({ me }) => presentProfile(site, await own(me)))
  implement(app, 'GET /api/v1/preferences', async ({ me }) => presentPreferences(await own(me)))

  for (const kind of ['avatar', 'header'] as const)
    implement(app, `DELETE /api/v1/profile/${kind}`, async ({ me }) => {
      await removePicture(ground, me, kind)
      return readMyself(desk, me)
    })
}
