export type { Posted } from '#server/domains/channels/index.ts'
export type { Carrier, Message, Outcome } from '#server/domains/delivery/index.ts'
