export type { PushCarrier, PushKeys, PushOutcome, PushTarget } from './carrier.ts'
export { deliverPushes } from './deliver.ts'
export { chooseDetail, readDetails } from './detail.ts'
export { createPush, type Push, queuePushes } from './push.ts'
export {
  changeSubscription,
  readSubscription,
  renewToken,
  type Subscription,
  subscribe,
  unsubscribe,
} from './subscriptions.ts'
