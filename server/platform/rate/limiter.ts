/** `burst` requests at once, refilled evenly over `seconds`. */
export type Rate = { burst: number; seconds: number }

export type Limiter = {
  /** 0 when the request may go ahead, else the whole seconds until it may. */
  take(key: string, rate: Rate, now?: number): number
  /** How many may come at once now, and after how many milliseconds all of `burst` may. */
  look(key: string, rate: Rate, now?: number): { left: number; fullIn: number }
  /** Makes the latest `take` of this key as if it had not been. */
  giveBack(key: string): void
}

type Bucket = { left: number; at: number; rate: Rate }

/** Token buckets in memory: nothing about who asked is stored. Forgets buckets that are full again. */
export function createLimiter(most = 50_000): Limiter {
  const buckets = new Map<string, Bucket>()

  /** When there are too many even so, the fullest go: a flood of new keys must not free those that are used up. */
  function sweep(now: number): void {
    for (const [key, bucket] of buckets) if (refilled(bucket, now) >= bucket.rate.burst) buckets.delete(key)
    if (buckets.size < most) return
    const share = ([, bucket]: [string, Bucket]) => refilled(bucket, now) / bucket.rate.burst
    const fullestFirst = [...buckets].sort((a, b) => share(b) - share(a))
    for (const [key] of fullestFirst.slice(0, most / 2)) buckets.delete(key)
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
    look(key, rate, now = Date.now()) {
      const bucket = buckets.get(key)
      const left = bucket === undefined ? rate.burst : refilled(bucket, now)
      return { left: Math.floor(left), fullIn: ((rate.burst - left) / rate.burst) * rate.seconds * 1000 }
    },
    giveBack(key) {
      const bucket = buckets.get(key)
      if (bucket !== undefined) bucket.left = Math.min(bucket.rate.burst, bucket.left + 1)
    },
  }
}

function refilled(bucket: Bucket, now: number): number {
  const gained = ((now - bucket.at) / 1000) * (bucket.rate.burst / bucket.rate.seconds)
  return Math.min(bucket.rate.burst, bucket.left + gained)
}
