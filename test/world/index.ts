import type { World } from './types.ts'

export type { World, WorldGroup, WorldPerson, WorldPost } from './types.ts'

export type WorldOptions = {
  /** How many people; 240 unless told, made for up to 5,000. */
  people?: number
  /** The moment at which the half year ends. */
  today: Date
}

/** The sample organisation, the same for the same options. Pure: reads no clock, no file, no chance. */
export function makeWorld(_options: WorldOptions): World {
  throw new Error('not yet')
}
