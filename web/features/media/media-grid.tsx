import { Suspense, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { bare } from '#web/data/bare.ts'
import { forgetWithPerson } from '#web/data/forget.ts'
import type { Post } from '#web/data/posts.ts'
import { useBlurred } from '#web/features/filter/kept-back.tsx'
import { Button } from '#web/ui/button.tsx'
import { keepFocus } from '#web/ui/keep-focus.ts'
import { lazyPart } from '#web/ui/lazy-part.tsx'
import { createStore } from '#web/ui/store.ts'
import { Blur } from './blur.tsx'
import { cropTo } from './crop.ts'
import styles from './media.module.css'
import type { WithMedia } from './with-media.ts'

const Lightbox = lazyPart(() => import('./lightbox.tsx'), 'Lightbox')

type Medium = Post['media_attachments'][number]

/** Posts whose pictures the reader asked to see, until the page is left. */
const shown = createStore<ReadonlySet<string>>(new Set())
forgetWithPerson(() => shown.set(new Set()))

/** One to four pictures; each opens large. Behind a cover where the post says that they are not for everybody’s eyes. */
export function MediaGrid({ post }: { post: WithMedia }) {
  const media = post.media_attachments
  const [open, setOpen] = useState<number | null>(null)
  const asked = useSyncExternalStore(shown.subscribe, () => shown.get().has(post.id))
  const blurred = useBlurred(post.filtered)
  // Behind a warning they were asked for with the text.
  const covered = ((post.sensitive && post.spoiler_text === '') || blurred.length > 0) && !asked
  return (
    <>
      <ul className={styles.grid} data-count={media.length}>
        {media.map((medium, at) => (
          <li key={medium.id}>
            <Blur hash={medium.blurhash} className={styles.blur} />
            {!covered &&
              (medium.type === 'video' ? (
                <Video medium={medium} />
              ) : (
                <Picture medium={medium} place={at + 1} open={() => setOpen(at)} />
              ))}
          </li>
        ))}
      </ul>
      {covered && <Cover filters={blurred} show={() => shown.set((now) => new Set(now).add(post.id))} />}
      {open !== null && (
        <Suspense>
          <Lightbox media={media} start={open} language={post.language} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  )
}

function Cover({ filters, show }: { filters: string[]; show: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={styles.cover}>
      <p dir="auto">
        {filters.length > 0 ? t('post.filtered', { title: filters.join(', ') }) : t('media.sensitive')}
      </p>
      <Button
        small
        onClick={() => {
          show()
          setTimeout(keepFocus)
        }}
      >
        {t('post.show')}
      </Button>
    </div>
  )
}

/** Nothing of it is fetched but its head, until somebody plays it. */
function Video({ medium }: { medium: Medium }) {
  const { t } = useTranslation()
  const label = medium.description ?? t('media.undescribedVideo')
  return (
    // biome-ignore lint/a11y/useMediaCaption: what is said of it is its name
    <video
      className={styles.video}
      src={bare(medium.url)}
      poster={medium.preview_url === null ? undefined : bare(medium.preview_url)}
      title={label}
      aria-label={label}
      preload="metadata"
      controls
      playsInline
    />
  )
}

type Props = { medium: Medium; place: number; open: () => void }

function Picture({ medium, place, open }: Props) {
  const { t } = useTranslation()
  const [failed, setFailed] = useState(false)
  const { description, preview_url, url, meta, birdhouse } = medium
  if (failed) return <p className={styles.failed}>{description ?? t('media.failed')}</p>
  return (
    <button type="button" className={styles.picture} onClick={open}>
      <img
        src={bare(preview_url ?? url)}
        alt={description ?? t('media.undescribed', { place })}
        width={meta.small?.width}
        height={meta.small?.height}
        style={cropTo([meta.focus.x, meta.focus.y])}
        loading="lazy"
        decoding="async"
        onError={() => setFailed(true)}
      />
      <span className={styles.badges} aria-hidden="true">
        {birdhouse.moving && <span>{t('media.moving')}</span>}
        {description && <span>{t('media.alt')}</span>}
      </span>
    </button>
  )
}
