import type { Status } from '#web/data/posts.ts'

export type Branch = { id: string; answers: Branch[] }

/** The answers below a post as a tree, in the order given. One whose parent is missing stands at the top. */
export function shapeThread(focus: string, descendants: Pick<Status, 'id' | 'in_reply_to_id'>[]): Branch[] {
  const branches = new Map<string, Branch>(descendants.map(({ id }) => [id, { id, answers: [] }]))
  const top: Branch[] = []
  for (const { id, in_reply_to_id: parent } of descendants) {
    const branch = branches.get(id)
    if (!branch) continue
    const above = parent && parent !== focus ? branches.get(parent) : undefined
    if (above) above.answers.push(branch)
    else top.push(branch)
  }
  return top
}
