/** What clocks in a zone show at an instant, as `2026-03-29T09:30`. */
export function toWall(instant: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '00'
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/**
 * The instant, in milliseconds, at which clocks in a zone show this; null when it is no time. Of an hour that comes twice in a
 * year the first; of one that is left out, the same after it.
 */
export function toInstant(wall: string, zone: string): number | null {
  const meant = Date.parse(`${wall}Z`)
  if (Number.isNaN(meant)) return null
  const offset = (at: number) => Date.parse(`${toWall(at, zone)}Z`) - Math.floor(at / 60_000) * 60_000
  // The zone's offset a day before and after are the two that can hold at that time.
  const found = [meant - 86_400_000, meant + 86_400_000]
    .map((near) => meant - offset(near))
    .filter((at) => toWall(at, zone) === wall.slice(0, 16))
  return found.length > 0 ? Math.min(...found) : meant - offset(meant - 86_400_000)
}

/** Whether this is a zone that clocks can be asked for. */
export function isZone(zone: string): boolean {
  try {
    return zone !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
