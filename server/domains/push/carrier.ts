export type PushKeys = { publicKey: string; privateKey: string }

export type PushTarget = { endpoint: string; p256dh: string; auth: string }

/** `gone`: the subscription is no more, or may not be reached. `hopeless`: this message never arrives. */
export type PushOutcome = 'sent' | 'gone' | 'hopeless' | 'later'

/** How a push leaves the house: a port that a channel implements. */
export type PushCarrier = {
  makeKeys(): PushKeys
  /** Why an address may not be pushed to; undefined where it may. */
  refuse(endpoint: string): Promise<string | undefined>
  send(target: PushTarget, payload: string, keys: PushKeys & { subject: string }): Promise<PushOutcome>
}
