/** `burst` requests at once, refilled evenly over `seconds`. */
export type Rate = { burst: number; seconds: number }

export type Limiter = {
  /** 0 when the request may go ahead, else the whole seconds until it may. */
  take(key: string, rate: Rate, now?: number): number
}

/** Token buckets in memory: nothing about who asked is stored. Forgets buckets that are full again. */
export function createLimiter(most = 50_000): Limiter {
  const buckets = new Map<string, { left: number; at: number; rate: Rate }>()

  function sweep(now: number): void {
    for (const [key, bucket] of buckets) if (refilled(bucket, now) >= bucket.rate.burst) buckets.delete(key)
    if (buckets.size >= most) buckets.clear()
  }

  return {
    take(key, rate, now = Date.now()) {
      let bucket = buckets.get(key)
      if (bucket === undefined) {
        if (buckets.size >= most) sweep(now)
        bucket = { left: rate.burst, at: now, rate }
        buckets.set(key, bucket)
      }
      bucket.left = refilled(bucket, now)
      bucket.at = now
      if (bucket.left < 1) return Math.max(1, Math.ceil((1 - bucket.left) * (rate.seconds / rate.burst)))
      bucket.left -= 1
      return 0
    },
  }
}

function refilled(bucket: { left: number; at: number; rate: Rate }, now: number): number {
  const gained = ((now - bucket.at) / 1000) * (bucket.rate.burst / bucket.rate.seconds)
  return Math.min(bucket.rate.burst, bucket.left + gained)
}

/** One key for a household or a machine: IPv6 addresses by their /64, IPv4 whole, mapped ones as IPv4. */
export function addressKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1] !== undefined) return mapped[1]
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length
  const groups = [...left, ...Array<string>(Math.max(0, zeros)).fill('0'), ...right]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')
}
