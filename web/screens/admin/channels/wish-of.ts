type Read = (name: string) => string

const words = (text: string) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** What a form says of a gateway. */
export function wishOf(read: Read) {
  const secret = read('sms-secret')
  return {
    ...{ url: read('url').trim(), body: read('body'), sender: read('sender').trim() },
    segmentsMax: Number(read('segments')),
    reference: read('reference').trim(),
    headers: headersOf(read('headers')),
    ...(secret !== '' && { secret }),
    receipts: {
      ...{ id: read('receipt-id').trim(), status: read('receipt-status').trim() },
      ...{ delivered: words(read('delivered')), failed: words(read('failed')) },
      ...{ from: read('reply-from').trim(), text: read('reply-text').trim() },
    },
  }
}

/** `Name: value`, one a line. */
function headersOf(text: string): { name: string; value: string }[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const at = line.indexOf(':')
      return { name: line.slice(0, Math.max(0, at)).trim(), value: line.slice(at + 1).trim() }
    })
}
