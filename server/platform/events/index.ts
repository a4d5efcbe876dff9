export type { EventName, Events, Reach, Shown, Told } from './catalogue.ts'
export { type Change, createEventBus, DEADLOCKED, type EventBus } from './events.ts'
export { newestFirst } from './newest-first.ts'
export { connectNodes } from './nodes.ts'
