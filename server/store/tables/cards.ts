import type { Generated } from 'kysely'

export type CardTable = {
  id: string
  url: string
  /** `none`: the page could not be had, or says nothing of itself. */
  state: Generated<'waiting' | 'there' | 'none'>
  tries: Generated<number>
  next_at: Date
  fetched_at: Generated<Date | null>
  title: Generated<string>
  description: Generated<string>
  blob: Generated<string | null>
  width: Generated<number>
  height: Generated<number>
  blurhash: Generated<string | null>
}

export type PostCardTable = { post_id: string; card_id: string }

export type CardsTables = { card: CardTable; post_card: PostCardTable }
