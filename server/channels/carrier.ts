export type { Carrier, Message, Outcome } from '#server/domains/delivery/index.ts'
