import { useEffect, useState } from 'react'
import { call } from '#web/data/call.ts'

/** The newest notification that I had read when I opened the page; undefined until it is known. */
export function useReadBefore(): string | undefined {
  const [before, setBefore] = useState<string>()
  useEffect(() => {
    let here = true
    void call('GET /api/v1/markers', {}).then(
      (markers) => here && setBefore(markers.notifications?.last_read_id ?? '0'),
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [])
  return before
}
