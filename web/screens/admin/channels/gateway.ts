import type { Channels } from '#contract/product/channel.ts'

export type Gateway = NonNullable<Channels['gateway']>
