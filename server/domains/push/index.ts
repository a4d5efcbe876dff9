export type { PushCarrier, PushKeys, PushOutcome, PushTarget } from './carrier.ts'
export { createPush, deliverPushes, type Push, queuePushes } from './push.ts'
export {
  changeSubscription,
  readSubscription,
  type Subscription,
  subscribe,
  unsubscribe,
} from './subscriptions.ts'
