import type { Config } from '#server/base/config.ts'
import { makeBoardCarrier } from '#server/channels/board/index.ts'
import { makeChatCarrier } from '#server/channels/chat/index.ts'
import { type Mailer, makeEmailCarrier } from '#server/channels/email/index.ts'
import { makeSmsCarrier } from '#server/channels/sms/index.ts'
import { makeAnnouncementPush } from '#server/channels/web-push/announcement.ts'
import {
  findRoom,
  type Gateway,
  listPlaces,
  post,
  type SharedChannel,
} from '#server/domains/channels/index.ts'
import type { Carrier } from '#server/domains/delivery/index.ts'
import type { Ground } from '#server/domains/ground.ts'
import type { Mail } from '#server/domains/mail/index.ts'
import type { Push } from '#server/domains/push/index.ts'
import { createCall, createGate } from '#server/platform/fetch/index.ts'
import type { Sealer } from '#server/platform/secrets/index.ts'

type Parts = {
  config: Config
  ground: Ground
  sealer: Sealer
  mailer: Mailer
  mail: Mail
  push: Push
  gateway: Gateway
}

/** Of an address that mail comes back to, so that nobody can say of somebody else's mail that it did. */
export const bounceMark = (sealer: Pick<Sealer, 'mac'>) => (id: string) =>
  sealer.mac('bounce', Buffer.from(id)).toString('hex').slice(0, 20)

const bouncesOf = ({ BOUNCE_ADDRESS }: Config, sealer: Sealer) =>
  BOUNCE_ADDRESS === undefined ? null : { address: BOUNCE_ADDRESS, mark: bounceMark(sealer) }

/** Every way by which an announcement goes out; a new channel is a folder and a line here. */
export function makeCarriers({ config, ground, sealer, mailer, mail, push, gateway }: Parts): Carrier[] {
  const call = createCall(createGate(config.FETCH_ALLOW))
  const anyPlace = async (channel: SharedChannel) => (await listPlaces(ground, channel)).length > 0
  const board = (channel: 'screen' | 'slip' | 'briefing') =>
    makeBoardCarrier(channel, {
      post: (placeId, message) => post(ground, placeId, message),
      anyPlace: () => anyPlace(channel),
    })
  return [
    makeEmailCarrier({ mailer, settings: mail.settings.read, bounces: bouncesOf(config, sealer) }),
    makeAnnouncementPush({ announce: push.announce }),
    makeSmsCarrier({ settings: gateway.read, call }),
    makeChatCarrier({
      room: (id) => findRoom(ground, sealer, id),
      anyRoom: () => anyPlace('chat'),
      call,
    }),
    board('screen'),
    board('slip'),
    board('briefing'),
  ]
}
