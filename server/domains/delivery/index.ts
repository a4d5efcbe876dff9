export type { Carrier, Message, Outcome } from './carrier.ts'
