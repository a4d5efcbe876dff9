export type Recipient = {
  address: string
  action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'
  /** As in RFC 3463: `5.1.1`. */
  status: string
  diagnostic: string
}
export type Dsn = { reporter: string; recipients: Recipient[] }

const ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const
/** Of a report; what is larger is none. */
const MOST = 1_000_000
const RECIPIENTS_MAX = 100

/** A delivery status notification (RFC 3464) as its text; null for any other mail. */
export function readDsn(mail: string): Dsn | null {
  if (mail.length > MOST) return null
  const [head, body] = split(mail.replace(/\r\n?/g, '\n'))
  const type = fieldsOf(head).get('content-type') ?? ''
  if (!/^multipart\/report\b/i.test(type) || !/report-type="?delivery-status"?/i.test(type)) return null
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]?.trim()
  const status = boundary === undefined ? undefined : findStatus(body, boundary)
  if (status === undefined) return null
  const [about = '', ...each] = status.trim().split(/\n\s*\n/)
  const recipients = each.slice(0, RECIPIENTS_MAX).flatMap(readRecipient)
  return recipients.length === 0
    ? null
    : { reporter: value(fieldsOf(about).get('reporting-mta')), recipients }
}

function findStatus(body: string, boundary: string): string | undefined {
  for (const part of `\n${body}`.split(`\n--${boundary}`)) {
    const [head, content] = split(part.replace(/^\n/, ''))
    const fields = fieldsOf(head)
    if (!/^message\/(global-)?delivery-status\b/i.test(fields.get('content-type') ?? '')) continue
    return /base64/i.test(fields.get('content-transfer-encoding') ?? '')
      ? Buffer.from(content, 'base64').toString().replace(/\r\n?/g, '\n')
      : content
  }
  return undefined
}

function readRecipient(text: string): Recipient[] {
  const fields = fieldsOf(text)
  const said = fields
    .get('action')
    ?.toLowerCase()
    .split(/[\s(;]/)[0]
  const action = ACTIONS.find((one) => one === said)
  const address = value(fields.get('final-recipient') ?? fields.get('original-recipient'))
  if (action === undefined || address === '') return []
  const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? usual(action)
  return [{ address, action, status, diagnostic: value(fields.get('diagnostic-code')) }]
}

const usual = (action: Recipient['action']) => (action === 'failed' ? '5.0.0' : '2.0.0')

function split(text: string): [string, string] {
  const at = text.indexOf('\n\n')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 2)]
}

/** Names in small letters; folded lines are one. Of a name that comes twice, the first. */
function fieldsOf(head: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const at = line.indexOf(':')
    const name = line.slice(0, Math.max(0, at)).trim().toLowerCase()
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(at + 1).trim())
  }
  return fields
}

/** Behind its type: `rfc822; mele@example.org`. */
const value = (field = '') => field.replace(/^[\w-]+\s*;\s*/, '').trim()
