import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FromNow } from '#contract/product/forecast.ts'
import { countWords } from '#rules/announcements/reading-time.ts'
import { readPlan } from '#rules/plan/index.ts'
import type { Wish } from '#web/data/announcements.ts'
import { call } from '#web/data/call.ts'
import { useSettled } from '#web/features/announcement/use-settled.ts'
import { currentLocale } from '#web/locales/language.ts'
import { Band } from '#web/screens/figures/band.tsx'
import { sayNumber, sayShare } from '#web/screens/figures/shape.ts'
import { Section } from '#web/ui/section.tsx'
import styles from './forecast.module.css'

/** So that not each letter asks anew. */
const WORDS_STEP = 20

/** How many will have come how far, after a day, three and a week. */
export function ForecastPart({ wish }: { wish: Wish }) {
  const { t } = useTranslation()
  const { data } = useForecast(wish)
  if (data === undefined || data.people === 0) return null
  return (
    <Section title={t('expecting.title')}>
      <Expected found={data} />
    </Section>
  )
}

function useForecast({ level, condition, texts, plan }: Wish) {
  const [text] = texts
  const words = countWords(text?.short ?? '') + countWords(text?.full_text ?? '')
  const read = readPlan(plan, level)
  const steps = 'plan' in read ? read.plan.steps : []
  const query = {
    ...{ level, condition: useSettled(condition, 400) },
    words: Math.min(10_000, Math.ceil(words / WORDS_STEP) * WORDS_STEP),
    channels: new Set(steps.map(({ channel }) => channel)).size,
  }
  return useQuery({
    queryKey: ['forecast', 'wish', query],
    queryFn: ({ signal }) => call('GET /api/birdhouse/v1/announcement_forecast', { query, signal }),
    enabled: query.condition !== '',
    placeholderData: keepPreviousData,
    retry: false,
  })
}

type Kind = FromNow['kinds'][number]

function Expected({ found: { kinds, people, needed } }: { found: FromNow }) {
  const { t } = useTranslation()
  const known = kinds.filter(({ expected }) => expected.length > 0)
  const furthest = known.at(-1)
  const [first] = kinds
  if (furthest === undefined)
    return <p className="quiet">{t('expecting.early', { count: needed - (first?.past ?? 0) })}</p>
  const confirmed = kinds.find(({ kind, expected }) => kind === 'confirmed' && expected.length === 0)
  return (
    <div className={styles.expected}>
      <Sentence of={furthest} people={people} />
      {known.map((one) => (
        <Days key={one.kind} of={one} />
      ))}
      {confirmed && (
        <p className="quiet">{t('expecting.earlyConfirmed', { count: needed - confirmed.past })}</p>
      )}
      <p className="quiet">
        {t('expecting.past', { past: sayNumber(furthest.past), people: sayNumber(people) })}
      </p>
    </div>
  )
}

function Sentence({ of: { kind, expected }, people }: { of: Kind; people: number }) {
  const { t } = useTranslation()
  const last = expected.at(-1)
  if (last === undefined) return null
  const of = (share: number) => sayNumber(share * people)
  const numbers = {
    number: of(last.share),
    low: of(last.low),
    high: of(last.high),
    people: sayNumber(people),
  }
  return <p className={styles.said}>{t(`expecting.said_${kind}`, numbers)}</p>
}

function Days({ of: { kind, expected } }: { of: Kind }) {
  const { t } = useTranslation()
  const range = ({ low, high }: Kind['expected'][number]) =>
    t('expecting.range', { low: whole(low), high: sayShare(high) })
  return (
    <table className={styles.days}>
      <caption>{t(`expecting.${kind}`)}</caption>
      <tbody>
        {expected.map((one) => (
          <tr key={one.days}>
            <th scope="row">{t('expecting.days', { count: one.days })}</th>
            <td aria-hidden="true">
              <Band label="" low={one.low} high={one.high} at={one.share} />
            </td>
            <td>{range(one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Of a hundred; the sign stands once, behind the other end. */
const whole = (share: number) =>
  new Intl.NumberFormat(currentLocale(), { maximumFractionDigits: 0 }).format(share * 100)
