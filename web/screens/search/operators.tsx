import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { MARKS, OPERATORS } from '#rules/text/search-query.ts'
import { call } from '#web/data/call.ts'
import styles from './search.module.css'

/** What the word being written could become: an operator, or what stands behind one. A press puts it in its place. */
export function Operators({ q, change }: { q: string; change: (q: string) => void }) {
  const { t } = useTranslation()
  const last = /\S*$/.exec(q)?.[0].toLowerCase() ?? ''
  const offered = useOffers(last.replace(/^-/, ''))
  if (offered.length === 0) return null
  const take = (offer: string) => {
    const minus = last.startsWith('-') ? '-' : ''
    change(`${q.slice(0, q.length - last.length)}${minus}${offer}${offer.endsWith(':') ? '' : ' '}`)
  }
  return (
    <ul className={styles.offers} aria-label={t('searching.offers')}>
      {offered.map((offer) => (
        <li key={offer}>
          <button type="button" onClick={() => take(offer)}>
            {offer}
          </button>
        </li>
      ))}
    </ul>
  )
}

const LANGUAGES = ['language:en', 'language:de', 'language:mi']
const FEW = 6

function useOffers(last: string): string[] {
  const [, name, begun] = /^(from|in):@?(.*)$/.exec(last) ?? []
  const { data } = useQuery({
    queryKey: ['offers', name, begun],
    queryFn: ({ signal }) => offersOf(name === 'in' ? 'in' : 'from', begun ?? '', signal),
    enabled: name !== undefined,
    placeholderData: (before) => before,
  })
  if (name !== undefined)
    return (data ?? []).filter((offer) => offer.startsWith(`${name}:`) && offer !== last)
  const known = last.includes(':') ? [...MARKS, ...LANGUAGES] : OPERATORS
  return known.filter((offer) => offer.startsWith(last) && offer !== last)
}

async function offersOf(name: 'from' | 'in', q: string, signal: AbortSignal): Promise<string[]> {
  if (name === 'in') {
    const groups = await call('GET /api/birdhouse/v1/groups', {
      query: { q, mine: q === '', limit: FEW },
      signal,
    })
    return groups.map(({ handle }) => `in:${handle}`)
  }
  if (q === '') return ['from:me']
  const people = await call('GET /api/v1/accounts/search', { query: { q, limit: FEW }, signal })
  return people.map(({ acct }) => `from:${acct}`)
}
