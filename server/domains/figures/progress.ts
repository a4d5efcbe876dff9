import { loosePeople } from '#rules/measures/release/labels.ts'
import { isShared } from '#rules/plan/index.ts'
import { type Progress, readProgress } from '../delivery/index.ts'
import type { Ground } from '../ground.ts'
import { readUnits } from './counts.ts'
import { lockState } from './release.ts'
import { type State, startState } from './state.ts'
import { figures } from './tables.ts'

/**
 * What became of each step of a plan, as it may be shown: a number of messages to people moves with ten of them, or from nothing to
 * five, so that no message that leaves shows by itself; until then neither the row nor what kept it is shown. Places are no people.
 * Nothing is shown of an audience of which nothing may be said: that a row is there at all would say what one person did.
 */
export function releaseProgress(ground: Ground, id: string): Promise<Progress[]> {
  return ground.events.change(async ({ sql }) => {
    const exact = await readProgress({ db: sql }, id)
    const start = startState(await readUnits(sql, id), 1)
    if (start === null) return exact.filter(({ channel }) => isShared(channel))
    const { state } = await lockState(sql, id, start)
    const shown = exact.map((one) =>
      isShared(one.channel) ? one : { ...one, messages: loosePeople(shownOf(state, one), one.messages) },
    )
    const progress = {
      ...state.progress,
      ...Object.fromEntries(shown.map((one) => [keyOf(one), one.messages])),
    }
    await figures(sql)
      .updateTable('figure')
      .set({ state: JSON.stringify({ ...state, progress }) })
      .where('announcement_id', '=', id)
      .execute()
    return shown.filter(({ channel, messages }) => isShared(channel) || messages > 0)
  })
}

const keyOf = ({ step, channel, state }: Progress) => `${step} ${channel} ${state}`
const shownOf = (state: State, one: Progress) => state.progress?.[keyOf(one)] ?? 0
