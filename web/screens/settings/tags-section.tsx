import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FeaturedTag } from '#contract/mastodon/featured-tag.ts'
import { explain } from '#web/data/explain.ts'
import { hideHashtag, showHashtag, useFeaturedTags } from '#web/data/featured-tags.ts'
import { Button } from '#web/ui/button.tsx'
import { ItemRow } from '#web/ui/item-row.tsx'
import { keepFocus } from '#web/ui/keep-focus.ts'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import { AddTag } from './add-tag.tsx'

const MOST = 10

/** Hashtags that stand on one's profile and lead to one's posts with them. */
export function TagsSection() {
  const { t } = useTranslation()
  const { data, error, refetch } = useFeaturedTags()
  return (
    <Section title={t('featured.title')} hint={t('featured.hint')}>
      {!data && error && <LoadFailure error={error} retry={refetch} />}
      {data && data.length > 0 && (
        <ul>
          {data.map((tag) => (
            <li key={tag.id}>
              <Tag tag={tag} />
            </li>
          ))}
        </ul>
      )}
      {data && (data.length < MOST ? <AddTag /> : <p className="quiet">{t('featured.full')}</p>)}
    </Section>
  )
}

function Tag({ tag: { id, name, statuses_count: count } }: { tag: FeaturedTag }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const attempt = (work: Promise<void>) => work.catch((error) => void toast(explain(error, t)))
  const remove = async () => {
    setBusy(true)
    await attempt(
      hideHashtag(id).then(() =>
        toast(t('featured.removed', { hashtag: name }), {
          label: t('post.undo'),
          run: () => void attempt(showHashtag(name)),
        }),
      ),
    )
    setBusy(false)
    setTimeout(keepFocus)
  }
  return (
    <ItemRow title={`#${name}`} note={t('featured.posts', { count: Number(count) })}>
      <Button small busy={busy} aria-label={t('featured.removeName', { hashtag: name })} onClick={remove}>
        {t('featured.remove')}
      </Button>
    </ItemRow>
  )
}
