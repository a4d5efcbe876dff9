import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, call, reach, toApiError } from '#web/data/call.ts'
import { mailLanguage } from '#web/locales/language.ts'
import { exactly } from '#web/locales/when.ts'
import { Done } from '#web/screens/by-mail/done.tsx'
import { Button } from '#web/ui/button.tsx'
import { EntryPage } from '#web/ui/entry-page.tsx'
import { Failure } from '#web/ui/failure.tsx'
import form from '#web/ui/form.module.css'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import { useSubmit } from '#web/ui/use-submit.ts'

/** Where somebody who has left gets their archive: by its button, since mail programs open links by themselves. */
export function ArchiveScreen() {
  const { t } = useTranslation()
  const { token = '' } = useParams({ strict: false })
  const [done, setDone] = useState(false)
  const {
    data,
    error: unknown,
    refetch,
  } = useQuery({
    queryKey: ['archive', token],
    queryFn: () => call('GET /api/birdhouse/v1/archives/:token', { params: { token } }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { busy, error, onSubmit } = useSubmit(async () => {
    await download(token)
    setDone(true)
  })
  if (done)
    return (
      <Done title={t('leaver.done')} text={t('leaver.doneHint')}>
        {null}
      </Done>
    )
  const intro =
    data &&
    t('leaver.pageIntro', {
      handle: data.handle,
      organisation: data.organisation,
      when: exactly(data.expires_at),
    })
  return (
    <EntryPage title={t('leaver.pageTitle')} intro={intro}>
      {!data && !unknown && <PersonSkeletons count={1} />}
      {!data && unknown && <NotFound error={unknown} retry={refetch} />}
      {data && (
        <form className={form.form} onSubmit={onSubmit}>
          <Failure error={error} />
          <Button look="primary" type="submit" busy={busy}>
            {t('leaver.download')}
          </Button>
        </form>
      )}
    </EntryPage>
  )
}

/** A link that is refused stays so; whatever else it was may be over on the next try. */
function NotFound({ error, retry }: { error: unknown; retry: () => unknown }) {
  const refused = error instanceof ApiError && (error.status === 404 || error.status === 422)
  return refused ? <Failure error={error} /> : <LoadFailure error={error} retry={retry} />
}

async function download(token: string): Promise<void> {
  const url = `/api/birdhouse/v1/archives/${encodeURIComponent(token)}?language=${mailLanguage()}`
  const headers = { 'content-type': 'application/json' }
  const response = await reach(url, { method: 'POST', headers, body: '{}', credentials: 'same-origin' })
  if (!response.ok) throw await toApiError(response)
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const file = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = file
  link.download = name ?? 'archive.zip'
  link.click()
  URL.revokeObjectURL(file)
}
