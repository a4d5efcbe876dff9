import { type RawBuilder, sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'
import { type Conversation, readConversation } from './list.ts'

/** All that is in it now has been read. Throws Refusal `not_found`. */
export async function markRead(ground: Ground, readerId: string, id: string): Promise<Conversation> {
  return mark(ground, readerId, id, ({ postId }) => raw`read_id = greatest(read_id, ${postId}::bigint)`)
}

/** What was written last is to be read again. Throws Refusal `not_found`. */
export async function markUnread(ground: Ground, readerId: string, id: string): Promise<Conversation> {
  return mark(ground, readerId, id, ({ postId }) => raw`read_id = least(read_id, ${postId}::bigint - 1)`)
}

/** Takes it out of one's own list until somebody writes again; nothing is deleted. Throws Refusal `not_found`. */
export async function removeConversation({ events }: Ground, readerId: string, id: string): Promise<void> {
  await events.change(async ({ sql, tell }) => {
    const { postId } = await readConversation(sql, readerId, id)
    await raw`update conversation set removed_id = ${postId}::bigint, read_id = greatest(read_id, ${postId}::bigint)
      where account_id = ${readerId}::bigint and thread_id = ${id}::bigint`.execute(sql)
    await tell('conversation.changed', { accountIds: [readerId], threadId: id })
  })
}

async function mark(
  { events }: Ground,
  readerId: string,
  id: string,
  set: (now: Conversation) => RawBuilder<unknown>,
): Promise<Conversation> {
  return events.change(async ({ sql, tell }) => {
    const before = await readConversation(sql, readerId, id)
    await raw`update conversation set ${set(before)}
      where account_id = ${readerId}::bigint and thread_id = ${id}::bigint`.execute(sql)
    const now = await readConversation(sql, readerId, id)
    // Other devices of this person have it marked so too; where nothing changed there is nothing to tell.
    if (now.unread !== before.unread)
      await tell('conversation.changed', { accountIds: [readerId], threadId: id })
    return now
  })
}
