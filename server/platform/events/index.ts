export { type EventName, type Events, endsAll, type Reach, type Shown, type Told } from './catalogue.ts'
export { type Change, createEventBus, DEADLOCKED, type EventBus } from './events.ts'
export { newestFirst } from './newest-first.ts'
export { connectNodes } from './nodes.ts'
