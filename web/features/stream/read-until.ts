import { useEffect, useState } from 'react'
import { call } from '#web/data/call.ts'
import { forgetWithPerson } from '#web/data/forget.ts'

const SETTLE = 2500

/** Where I stopped reading before this visit; asked once, so that the line stays where it is while I read. */
let asked: Promise<string | null> | null = null

export function useReadUntil(): string | null | undefined {
  const [until, setUntil] = useState<string | null>()
  useEffect(() => {
    asked ??= call('GET /api/v1/markers', {}).then(
      (markers) => markers.home?.last_read_id ?? null,
      () => null,
    )
    void asked.then(setUntil)
  }, [])
  return until
}

const timers: Partial<Record<'home' | 'notifications', ReturnType<typeof setTimeout>>> = {}

/** Remembers, a little later, that I have read up to here. The server never moves it back. */
export function rememberRead(place: keyof typeof timers, id: string): void {
  clearTimeout(timers[place])
  timers[place] = setTimeout(() => {
    void call('POST /api/v1/markers', { body: { [place]: { last_read_id: id } } }).catch(() => undefined)
  }, SETTLE)
}

forgetWithPerson(() => {
  asked = null
  for (const timer of Object.values(timers)) clearTimeout(timer)
})
