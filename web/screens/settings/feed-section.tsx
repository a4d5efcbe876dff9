import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { explain } from '#web/data/explain.ts'
import { SecretOnce } from '#web/features/secret/secret-once.tsx'
import { Button } from '#web/ui/button.tsx'
import form from '#web/ui/form.module.css'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'

const KEY = ['feed']

/** One's announcements in a feed reader, behind a secret address. */
export function FeedSection() {
  const { t } = useTranslation()
  const [url, setUrl] = useState<string | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: () => call('GET /api/birdhouse/v1/feed', {}),
    staleTime: 0,
  })
  const run = (work: Promise<unknown>) =>
    work.then(
      () => client.invalidateQueries({ queryKey: KEY }),
      (failure) => toast(explain(failure, t)),
    )
  const open = () => run(call('POST /api/birdhouse/v1/feed', {}).then((made) => setUrl(made.url)))
  const close = () =>
    run(call('DELETE /api/birdhouse/v1/feed', {}).then(() => toast(t('channels.feedClosed'))))
  return (
    <Section title={t('channels.feed')} hint={t('channels.feedHint')}>
      {error && !data && <LoadFailure error={error} retry={refetch} />}
      {data && (
        <div className={form.form}>
          <Button onClick={open}>{t(data.open ? 'channels.feedAgain' : 'channels.feedOpen')}</Button>
          {data.open && <Button onClick={close}>{t('channels.feedClose')}</Button>}
        </div>
      )}
      {url && <SecretOnce title={t('channels.feed')} url={url} onClose={() => setUrl(null)} />}
    </Section>
  )
}
