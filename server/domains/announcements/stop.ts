import { Refusal } from '#server/base/errors.ts'
import type { Written } from './written.ts'

export type Stopping = { id: string; mayEmergency: boolean }

/** What two people have sent on its way to everybody is not stopped by somebody who may not. Throws Refusal `emergency_permission`. */
export function requireMayStop({ level, state }: Written, mayEmergency: boolean): void {
  if (level === 'emergency' && state !== 'draft' && !mayEmergency) throw new Refusal('emergency_permission')
}
