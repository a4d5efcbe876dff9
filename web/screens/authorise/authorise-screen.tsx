import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, call } from '#web/data/call.ts'
import { explain } from '#web/data/explain.ts'
import { Button } from '#web/ui/button.tsx'
import { EntryPage } from '#web/ui/entry-page.tsx'
import { type Answer, Answered } from './answered.tsx'
import { Consent } from './consent.tsx'
import { Wrong } from './wrong.tsx'

/** What an app asked for when it led somebody here, as it was. */
function decode(asked: string | undefined): string {
  try {
    const bytes = Uint8Array.from(
      atob((asked ?? '').slice(1).replaceAll('-', '+').replaceAll('_', '/')),
      (one) => one.charCodeAt(0),
    )
    return new TextDecoder().decode(bytes)
  } catch {
    return ''
  }
}

/** An app asks to be let in: who it says that it is, what it could do, and for whom. */
export function AuthoriseScreen() {
  const { t } = useTranslation()
  const search = useSearch({ strict: false }) as { asked?: string }
  const asked = decode(search.asked)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['authorise', asked],
    queryFn: () => call('POST /api/birdhouse/v1/authorise/look', { body: { asked } }),
    staleTime: 0,
    retry: false,
  })
  if (answer) return <Answered answer={answer} />
  if (error instanceof ApiError && error.status >= 400 && error.status < 429)
    return <Wrong text={explain(error, t)} back={null} />
  if (error) {
    return (
      <EntryPage
        title={t(error instanceof ApiError && error.status > 0 ? 'error.list' : 'error.noServer')}
        intro={explain(error, t)}
      >
        <Button onClick={() => refetch()}>{t('common.tryAgain')}</Button>
      </EntryPage>
    )
  }
  if (!data) return <EntryPage title={t('common.loading')} />
  if (data.refused)
    return <Wrong text={explain(new ApiError(400, data.refused.code, ''), t)} back={data.refused.back} />
  return <Consent asked={asked} wish={data} done={setAnswer} />
}
