export type PushKeys = { publicKey: string; privateKey: string }

/** `standard`: as in RFC 8291; otherwise as in the fourth draft of it. */
export type PushTarget = { endpoint: string; p256dh: string; auth: string; standard: boolean }

/** `gone`: the subscription is no more, or may not be reached. `hopeless`: this message never arrives. */
export type PushOutcome = 'sent' | 'gone' | 'hopeless' | 'later'

/** How a push leaves the house: a port that a channel implements. */
export type PushCarrier = {
  makeKeys(): PushKeys
  /** Why an address may not be pushed to; undefined where it may. */
  refuse(endpoint: string): Promise<string | undefined>
  send(target: PushTarget, payload: string, keys: PushKeys & { subject: string }): Promise<PushOutcome>
}
