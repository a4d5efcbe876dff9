import { useEffect, useState } from 'react'
import type { Screen } from '#contract/product/paper.ts'
import { ApiError, call } from '#web/data/call.ts'

/** How often it is asked, and how long the last answer is good without a network. */
const EVERY_MS = 60_000
const KEPT_MS = 24 * 3_600_000
const KEY = 'birdhouse.screen'

type Kept = { token: string; at: number; screen: Screen }

/** What stands now, or what stood last where there is no network; nothing once the address is worth nothing. */
export function useScreen(token: string) {
  const [kept, setKept] = useState<Kept | null>(() => read(token))
  const [gone, setGone] = useState(false)
  const [offline, setOffline] = useState(false)
  useEffect(() => {
    let over = false
    const look = async () => {
      try {
        const screen = await call('GET /api/birdhouse/v1/screens/:token', { params: { token } })
        if (over) return
        const next = { token, at: Date.now(), screen }
        keep(next)
        setKept(next)
        setGone(false)
        setOffline(false)
      } catch (error) {
        if (over) return
        const refused = error instanceof ApiError && error.status === 404
        setGone(refused)
        setOffline(!refused)
        if (refused) keep(null)
        setKept((before) => (refused || before === null || Date.now() - before.at > KEPT_MS ? null : before))
      }
    }
    void look()
    const timer = setInterval(look, EVERY_MS)
    window.addEventListener('online', look)
    return () => {
      over = true
      clearInterval(timer)
      window.removeEventListener('online', look)
    }
  }, [token])
  return { screen: kept?.screen ?? null, at: kept?.at ?? null, gone, offline }
}

function read(token: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Kept | null
    return kept?.token === token && Date.now() - kept.at < KEPT_MS ? kept : null
  } catch {
    return null
  }
}

/** Where nothing can be stored, nothing is. */
function keep(kept: Kept | null): void {
  try {
    if (kept === null) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, JSON.stringify(kept))
  } catch {}
}
