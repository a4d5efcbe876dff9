import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { explain } from '#web/data/explain.ts'
import { useOrganisation } from '#web/data/session.ts'
import { currentLocale, mailLanguage } from '#web/locales/language.ts'
import { hourOfDay } from '#web/locales/when.ts'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Section } from '#web/ui/section.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { toast } from '#web/ui/toast.tsx'
import { NoMail } from './no-mail.tsx'

const KEY = ['digest']
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

/** From Monday, as the reader's language calls them. */
function weekdays(): string[] {
  const names = new Intl.DateTimeFormat(currentLocale(), { weekday: 'long', timeZone: 'UTC' })
  // A Monday.
  return HOURS.slice(0, 7).map((day) => names.format(Date.UTC(2026, 0, 5 + day)))
}

/** A mail once a day or week with what is new at home, for who is not here every day. */
export function DigestSection() {
  const { t } = useTranslation()
  const { mail } = useOrganisation()
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: () => call('GET /api/birdhouse/v1/digest', {}),
    staleTime: 0,
    enabled: mail,
  })
  async function choose(hour: number | null, weekday: number | null) {
    const body = { hour, weekday, language: mailLanguage() }
    try {
      client.setQueryData(KEY, await call('PUT /api/birdhouse/v1/digest', { body }))
      toast(t('common.saved'))
    } catch (failure) {
      toast(explain(failure, t))
    }
  }
  return (
    <Section title={t('digest.title')} hint={t('digest.hint')}>
      {!mail && <NoMail />}
      {error && !data && <LoadFailure error={error} retry={refetch} />}
      {data && (
        <SelectField
          label={t('digest.when')}
          value={data.hour ?? ''}
          onChange={({ target }) =>
            void choose(target.value === '' ? null : Number(target.value), data.weekday)
          }
        >
          <option value="">{t('digest.never')}</option>
          {HOURS.map((hour) => (
            <option key={hour} value={hour}>
              {t('digest.at', { time: hourOfDay(hour) })}
            </option>
          ))}
        </SelectField>
      )}
      {data && data.hour !== null && (
        <SelectField
          label={t('digest.often')}
          value={data.weekday ?? ''}
          onChange={({ target }) => void choose(data.hour, target.value === '' ? null : Number(target.value))}
        >
          <option value="">{t('digest.daily')}</option>
          {weekdays().map((name, weekday) => (
            <option key={name} value={weekday}>
              {t('digest.weekly', { day: name })}
            </option>
          ))}
        </SelectField>
      )}
    </Section>
  )
}
