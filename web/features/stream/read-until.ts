import { useEffect, useState } from 'react'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { forgetWithPerson } from '#web/data/forget.ts'
import { unreadQuery } from '#web/data/unread.ts'

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
  timers[place] = setTimeout(() => void tellRead(place, id).catch(() => undefined), SETTLE)
}

async function tellRead(place: keyof typeof timers, id: string): Promise<void> {
  await call('POST /api/v1/markers', { body: { [place]: { last_read_id: id } } })
  // What was counted before the server knew of this is counted anew.
  if (place === 'notifications') await client.invalidateQueries({ queryKey: unreadQuery.queryKey })
}

forgetWithPerson(() => {
  asked = null
  for (const timer of Object.values(timers)) clearTimeout(timer)
})
