import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { dropUpload, forgetUpload, goOnWith, uploads } from '#web/data/uploads/uploads.ts'
import { useStore } from '#web/ui/store.ts'
import { toast } from '#web/ui/toast.tsx'
import { DescribeDialog } from './describe-dialog.tsx'
import { type ChangeMedia, type DraftMedium, focusText, hasRoom, idsOf, ofMedium } from './draft-media.ts'
import { Tile } from './tile.tsx'
import styles from './tray.module.css'

type Props = {
  media: DraftMedium[]
  change: ChangeMedia
  /** Those that stand on the post already: what is said of them is saved with it. */
  posted?: readonly string[]
}

/** The pictures of a post that is being written: how far each has come, its description, its place. */
export function Tray({ media, change, posted = [] }: Props) {
  const { t } = useTranslation()
  const [described, setDescribed] = useState<string | null>(null)
  const all = useStore(uploads)
  useArrivals(media, change)
  const open = media.find(({ key }) => key === described)
  const put = (key: string, part: Partial<DraftMedium>) =>
    change((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const remove = (one: DraftMedium, at: number) => {
    change((now) => now.filter(({ key }) => key !== one.key))
    if (!one.id) return dropUpload(one.key)
    const back = () => change((now) => (hasRoom(now) ? now.toSpliced(at, 0, one) : now))
    toast(t('media.removed'), { label: t('post.undo'), run: back })
  }
  const move = (one: DraftMedium, by: number) =>
    change((now) => {
      const at = now.findIndex(({ key }) => key === one.key)
      return at < 0 ? now : now.toSpliced(at, 1).toSpliced(at + by, 0, now[at] ?? one)
    })
  return (
    <>
      <ul className={styles.tray} aria-label={t('media.chosen')}>
        {media.map((one, at) => (
          <Tile
            key={one.key}
            medium={one}
            upload={all.get(one.key)}
            at={at}
            count={media.length}
            describe={() => setDescribed(one.key)}
            remove={() => remove(one, at)}
            move={(by) => move(one, by)}
          />
        ))}
      </ul>
      {open && (
        <DescribeDialog
          medium={open}
          place={media.indexOf(open) + 1}
          onClose={() => setDescribed(null)}
          save={async (said) => {
            if (open.id && !posted.includes(open.id))
              await call('PUT /api/v1/media/:id', {
                params: { id: open.id },
                body: { description: said.description, focus: focusText(said.focus) },
              })
            put(open.key, said)
            setDescribed(null)
          }}
        />
      )}
    </>
  )
}

/** What has arrived is part of the draft from then on; what an earlier page began goes on; what is only known by its id is looked up. */
function useArrivals(media: DraftMedium[], change: ChangeMedia): void {
  const all = useStore(uploads)
  useEffect(() => {
    const arrived = media.filter(({ key, id }) => id === null && all.get(key)?.medium)
    if (arrived.length === 0) return
    change((now) =>
      now.map((one) => {
        const medium = one.id === null ? all.get(one.key)?.medium : undefined
        if (!medium) return one
        const { id, preview, video } = ofMedium(medium)
        return { ...one, id, preview, video }
      }),
    )
    for (const { key } of arrived) forgetUpload(key)
  }, [media, all, change])
  const [first] = useState(media)
  const latest = useRef(change)
  useEffect(() => {
    latest.current = change
  }, [change])
  useEffect(() => {
    void recall(first).then((known) => known && latest.current(known))
  }, [first])
}

/** What an earlier page left: uploads go on, and what is only known by its id is looked up. Answers what that changes; null when there is nothing to do. */
async function recall(media: DraftMedium[]): Promise<((now: DraftMedium[]) => DraftMedium[]) | null> {
  const waiting = media.filter(({ key, id }) => id === null && !uploads.get().has(key))
  const stubs = media.filter(({ id, preview, video }) => id !== null && preview === null && video === null)
  if (waiting.length + stubs.length === 0) return null
  const goes = await Promise.all(waiting.map(({ key }) => goOnWith(key)))
  const found = await Promise.all(
    idsOf(stubs).map((id) => call('GET /api/v1/media/:id', { params: { id } }).catch(() => null)),
  )
  const lost = new Set(waiting.filter((_, at) => !goes[at]).map(({ key }) => key))
  return (now) =>
    now
      .filter(({ key, id }) => id !== null || !lost.has(key))
      .map((one) => {
        const medium = found.find((known) => known?.id === one.id)
        return medium ? { ...ofMedium(medium), key: one.key } : one
      })
}
