import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { openHouse } from './house.ts'
import { certificate } from './peer-certificate.ts'
import { addPeople, withDatabase } from './people.ts'
import { startPushPeer } from './push-peer.ts'
import { tokenOf } from './streaming.ts'

export type Pushing = Awaited<ReturnType<typeof openPushing>>

/** A house that trusts a push service, and three people; `stop` ends the trust too. */
export async function openPushing() {
  const trusted = getCACertificates('default')
  setDefaultCACertificates([...trusted, certificate])
  const house = await openHouse({ environment: { FETCH_ALLOW: '127.0.0.1' } })
  const peer = await startPushPeer()
  const [me, other, third] = await addPeople(house, 3)
  const stop = async () => {
    setDefaultCACertificates(trusted)
    peer.close()
    await house.stop()
  }
  return { house, peer, me, other, third, stop }
}

/** What is done in such a house; it is asked for when it is needed, as it is opened later. */
export function pushingIn(opened: () => Pushing) {
  return {
    /** As our own page does. */
    subscribe: (
      more = {},
      subscription: object = { ...opened().peer.subscription, standard: true },
      who = opened().me,
    ) =>
      who.caller.call('POST /api/v1/push/subscription', {
        body: { subscription: subscription as never, data: { alerts: { mention: true } }, ...more },
      }),
    /** An app, which says its token in a header. */
    asApp: (body: object, who = opened().me) =>
      fetch(`${opened().house.url}/api/v1/push/subscription`, {
        method: 'POST',
        headers: { authorization: `Bearer ${tokenOf(who.caller)}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    get: () => opened().me.caller.call('GET /api/v1/push/subscription'),
    name: (text = 'Hello') =>
      opened().other.caller.call('POST /api/v1/statuses', {
        body: { status: `${text} @${opened().me.handle}` },
      }),
    sql: (text: string) => withDatabase(opened().house.databaseUrl, (client) => client.query(text)),
  }
}
