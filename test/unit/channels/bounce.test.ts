import { expect, it } from 'vitest'
import { readBounce, returnAddress } from '#server/channels/email/bounce.ts'
import { readDsn } from '#server/channels/email/dsn.ts'
import { spentSince } from '#test/rig/spent.ts'

/** What mail servers send back is read by RFC 3464, and believed only where the address carries our mark. */
const mark = (id: string) => `aa00${id}bb11cc22`
const address = returnAddress('bounces@kereru.example', '7301', mark)

const report = (
  fields: string,
  { type = 'multipart/report; report-type=delivery-status', encode = false } = {},
) => {
  const status = `Reporting-MTA: dns; mx.example.org\n\n${fields}\n`
  return [
    'From: MAILER-DAEMON@example.org',
    `Content-Type: ${type};`,
    '\tboundary="=_b1"',
    '',
    'This is a MIME message.',
    '--=_b1',
    'Content-Type: text/plain',
    '',
    'Action: delayed is said here and means nothing.',
    '--=_b1',
    'Content-Type: message/delivery-status',
    ...(encode
      ? ['Content-Transfer-Encoding: base64', '', Buffer.from(status).toString('base64')]
      : ['', status]),
    '--=_b1',
    'Content-Type: message/rfc822-headers',
    '',
    'Subject: The depot closes',
    '--=_b1--',
  ].join('\r\n')
}
const failed =
  'Final-Recipient: rfc822; mele@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1\n  No such person'

it('a failure is read with its status and the words of the server, folded or packed', () => {
  const expected = {
    reporter: 'mx.example.org',
    recipients: [
      {
        address: 'mele@example.org',
        action: 'failed',
        status: '5.1.1',
        diagnostic: '550 5.1.1 No such person',
      },
    ],
  }
  expect(readDsn(report(failed))).toEqual(expected)
  expect(readDsn(report(failed, { encode: true }))).toEqual(expected)
})

it('it is about the delivery that its address names', () => {
  expect(address).toBe('bounces+7301-aa007301bb11cc22@kereru.example')
  expect(readBounce(address, report(failed), mark)).toEqual({
    deliveryId: '7301',
    permanent: true,
    said: '5.1.1 550 5.1.1 No such person',
  })
  expect(readBounce(`<${address.toUpperCase()}>`, report(failed), mark)).toMatchObject({ permanent: true })
  expect(readBounce(address, report(failed.replace('5.1.1', '4.4.1')), mark)).toMatchObject({
    permanent: false,
  })
})

it('nothing else is believed: another mark, a delay, an answer of somebody, a text that only looks like it', () => {
  expect(readBounce(address.replace('7301-', '7302-'), report(failed), mark)).toBeNull()
  expect(readBounce('bounces@kereru.example', report(failed), mark)).toBeNull()
  expect(readBounce(address, report(failed.replace('failed', 'delayed')), mark)).toBeNull()
  expect(readBounce(address, report(failed, { type: 'multipart/mixed' }), mark)).toBeNull()
  expect(readBounce(address, `Subject: Out of office\r\n\r\n${failed}`, mark)).toBeNull()
})

it('broken reports are no reports, however long they are', () => {
  expect(readDsn('')).toBeNull()
  expect(readDsn(report('Action: failed'))).toBeNull()
  expect(readDsn(report('Final-Recipient: rfc822; a@b.example\nAction: exploded'))).toBeNull()
  expect(readDsn(report(failed.repeat(1)).replace('boundary="=_b1"', 'boundary=""'))).toBeNull()
  expect(readDsn(report(`${failed}\n\n`.repeat(400)))?.recipients).toHaveLength(100)
  const begun = process.cpuUsage()
  readDsn(report(`X: ${' \n'.repeat(200_000)}`))
  readDsn(`Content-Type: multipart/report; report-type=delivery-status; boundary=${'"'.repeat(100_000)}\n\n`)
  expect(spentSince(begun)).toBeLessThan(1_000)
})
