import type { HealthCheck } from '#contract/product/health.ts'
import type { SmsCallback } from '#rules/sms/callback.ts'
import type { Config } from '#server/base/config.ts'
import type { Log } from '#server/base/log.ts'
import type { Receiver } from '#server/domains/announcements/index.ts'
import type { Gateway, Posted } from '#server/domains/channels/index.ts'
import type { Carrier, Links, SendParts, Slip, StoredPlanSettings } from '#server/domains/delivery/index.ts'
import type { Emojis } from '#server/domains/emoji/index.ts'
import type { Filtering } from '#server/domains/filters/index.ts'
import type { Following, HashtagNames, Suggestions } from '#server/domains/follows/index.ts'
import type { Ground } from '#server/domains/ground.ts'
import type { Mail } from '#server/domains/mail/index.ts'
import type { Media } from '#server/domains/media/index.ts'
import type { Muters, Muting } from '#server/domains/mutes/index.ts'
import type { NotificationPages } from '#server/domains/notifications/index.ts'
import type { Cards, Organisation, Sessions } from '#server/domains/people/index.ts'
import type { Passkeys } from '#server/domains/people/passkeys/index.ts'
import type { SecondFactors } from '#server/domains/people/second-factor/index.ts'
import type { Heads, PostReader, Searching, Threads } from '#server/domains/posts/index.ts'
import type { Push } from '#server/domains/push/index.ts'
import type { Home } from '#server/domains/timelines/index.ts'
import type { Trends } from '#server/domains/trends/index.ts'
import type { Limiter } from '#server/platform/rate/index.ts'
import type { Sealer, Signer } from '#server/platform/secrets/index.ts'

/** All that a handler may call. Wired in `app/`. */
export type House = {
  config: Config
  log: Log
  ground: Ground
  sessions: Sessions
  secondFactors: SecondFactors
  passkeys: Passkeys
  mail: Mail
  push: Push
  media: Media
  emojis: Emojis
  cards: Cards
  following: Following
  muters: Muters
  muting: Muting
  filtering: Filtering
  hashtags: HashtagNames
  suggestions: Suggestions
  posts: PostReader
  heads: Heads
  searching: Searching
  trends: Trends
  threads: Threads
  notifications: NotificationPages
  /** What became of announcements. */
  receiver: Receiver
  /** Ways by which announcements go out beside the app, and what goes with them. */
  delivery: SendParts & { carriers: readonly Carrier[]; links: Links; plans: StoredPlanSettings }
  home: Home
  limiter: Limiter
  /** Ways by which announcements go out. */
  channels: {
    gateway: Gateway
    /** Of addresses of rooms. */
    sealer: Sealer
    carriers: readonly Carrier[]
    /** Letters that no font of paper has. */
    unprintable(text: string): Promise<string[]>
    /** A PDF; `rest`: what its last page leads to. */
    print(
      paper: 'slip' | 'briefing',
      message: Posted,
      place: string,
      slips?: readonly Slip[],
      rest?: { left: number; link: string },
    ): Promise<Buffer>
    /** What the SMS gateway told. */
    hear(told: SmsCallback): Promise<void>
    /** A mail that came back to this address; false for what is none of ours. */
    hearBounce(recipient: string, mail: string): Promise<boolean>
  }
  /** Says what is the same address in the audit log, and to nobody which. */
  sealer: Pick<Sealer, 'mac'>
  /** Addresses of files for apps that load them without their token. */
  signer: Signer
  /** Kept in memory; read anew when it changes. */
  organisation(): Promise<Organisation & { mail: boolean }>
  /** Fills an organisation that is not set up yet with the sample; throws Refusal `setup_link_invalid`. */
  loadSample(token: string): Promise<void>
  /** Writes the digest that is due; false when none is. */
  sendDigest(): Promise<boolean>
  /** Whose digest a link in it ends; null for a link that is not ours. */
  ownerOfDigest(token: string): string | null
  /** What is amiss with the server, looked at now. */
  health(asked: { forwarded: boolean; trusted: boolean }): Promise<HealthCheck[]>
  /** Of this process. */
  databaseConnections(): { all: number; idle: number; waiting: number }
  /** A sentence when something needs an administrator, such as a full disk. */
  trouble(): string | undefined
  /** False while the disk is so full that only what takes no room should be done. */
  hasRoom(): boolean
}
