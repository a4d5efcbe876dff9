import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { explain } from '#web/data/explain.ts'
import { since } from '#web/locales/when.ts'
import { Button } from '#web/ui/button.tsx'
import { ItemRow } from '#web/ui/item-row.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'

/** Every browser and token that is signed in as me, each with its own way out. */
export function SessionsSection() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey: ['sessions'],
    queryFn: () => call('GET /api/birdhouse/v1/sessions', {}),
    staleTime: 0,
  })
  const revoke = async (id: string) => {
    await call('DELETE /api/birdhouse/v1/sessions/:id', { params: { id } }).catch((error) =>
      toast(explain(error, t)),
    )
    await client.invalidateQueries({ queryKey: ['sessions'] })
  }
  return (
    <Section title={t('settings.sessions')}>
      {error && !data && <LoadFailure error={error} retry={refetch} />}
      <ul>
        {data?.map((session) => (
          <li key={session.id}>
            <ItemRow
              title={session.name}
              note={[
                session.current
                  ? t('settings.here')
                  : t('settings.lastUsed', { when: since(session.last_used_at) }),
                session.kind === 'token' && t('settings.token'),
              ]
                .filter(Boolean)
                .join(' · ')}
            >
              {!session.current && (
                <Button
                  small
                  aria-label={t('settings.revokeName', { name: session.name })}
                  onClick={() => revoke(session.id)}
                >
                  {t('settings.revoke')}
                </Button>
              )}
            </ItemRow>
          </li>
        ))}
      </ul>
    </Section>
  )
}
