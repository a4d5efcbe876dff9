import { call } from './call.ts'
import { client } from './client.ts'
import { learn } from './relationship.ts'
import { meQuery } from './session.ts'
import { dropAuthor } from './timeline.ts'

export type MuteWish = { notifications: boolean; duration: number }

/** Each resolves when the server has done it; what is no longer wanted goes from the timelines of this page at once. */
export async function mute(id: string, body: MuteWish): Promise<void> {
  learn(await call('POST /api/v1/accounts/:id/mute', { params: { id }, body }))
  dropAuthor(id)
  listsChanged()
}

export async function unmute(id: string): Promise<void> {
  learn(await call('POST /api/v1/accounts/:id/unmute', { params: { id } }))
  letIn()
}

export async function block(id: string): Promise<void> {
  learn(await call('POST /api/v1/accounts/:id/block', { params: { id } }))
  dropAuthor(id)
  listsChanged()
  void client.invalidateQueries({ queryKey: ['person'] })
  void client.invalidateQueries({ queryKey: ['notifications'] })
  void client.invalidateQueries({ queryKey: meQuery.queryKey })
}

export async function unblock(id: string): Promise<void> {
  learn(await call('POST /api/v1/accounts/:id/unblock', { params: { id } }))
  letIn()
}

function listsChanged(): void {
  void client.invalidateQueries({ queryKey: ['people-pages'] })
}

function letIn(): void {
  listsChanged()
  void client.invalidateQueries({ queryKey: ['timeline'] })
}
