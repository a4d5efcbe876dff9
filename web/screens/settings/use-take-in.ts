import { useRef, useState } from 'react'
import type { Reply } from '#contract/index.ts'
import type { Transfer } from '#contract/product/transfer.ts'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'

export const MODES = ['merge', 'overwrite'] as const

type Report = Reply<'POST /api/birdhouse/v1/transfer/:kind'>
type Choice = { kind: Transfer; file: File | null; mode: (typeof MODES)[number] }
type Came = { report: Report | null; error: unknown; busy: boolean }

const NOTHING: Came = { report: null, error: null, busy: false }

/** A file that is taken in after a look. What is answered late, of another choice than the one that stands by then, is dropped. */
export function useTakeIn() {
  const [choice, setChoice] = useState<Choice>({ kind: 'following', file: null, mode: 'merge' })
  const [came, setCame] = useState(NOTHING)
  const latest = useRef(choice)
  const choose = (wish: Partial<Choice>) => {
    latest.current = { ...latest.current, ...wish }
    setChoice(latest.current)
    setCame(NOTHING)
  }
  const send = async (apply: boolean) => {
    const asked = latest.current
    setCame((now) => ({ ...now, error: null, busy: true }))
    const answer = await ask(asked, apply).then(
      (report) => ({ ...NOTHING, report }),
      (error) => ({ ...NOTHING, error }),
    )
    // Nearly all that is shown may be otherwise.
    if (apply) void client.invalidateQueries()
    if (latest.current === asked) setCame(answer)
  }
  return { choice, came, choose, send }
}

/** Throws a DOMException for a file that has changed since it was chosen: browsers no longer read it. */
async function ask({ kind, file, mode }: Choice, apply: boolean): Promise<Report> {
  const csv = (await file?.text()) ?? ''
  return call('POST /api/birdhouse/v1/transfer/:kind', { params: { kind }, body: { csv, mode, apply } })
}
