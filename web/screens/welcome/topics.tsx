import { Check, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { explain } from '#web/data/explain.ts'
import { type Suggestions, suggestionsQuery } from '#web/features/suggestion/suggestions.ts'
import { toast } from '#web/ui/toast.tsx'
import styles from './welcome.module.css'

/** Hashtags, each turned on or off by one press. */
export function Topics({ topics }: Pick<Suggestions, 'topics'>) {
  const { t } = useTranslation()
  if (topics.length === 0) return null
  return (
    <>
      <h3>{t('welcome.topics')}</h3>
      <ul className={styles.topics}>
        {topics.map(({ name, uses, followed }) => (
          <li key={name}>
            <button
              type="button"
              aria-pressed={followed}
              aria-label={t('list.followTag', { hashtag: name })}
              title={t('welcome.uses', { count: uses })}
              onClick={() => flip(name, !followed).catch((error) => toast(explain(error, t)))}
            >
              {followed ? <Check size={16} aria-hidden="true" /> : <Plus size={16} aria-hidden="true" />}
              <bdi>#{name}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Shows at once, and takes it back when the server refuses. */
async function flip(name: string, followed: boolean): Promise<void> {
  note(name, followed)
  try {
    await call(followed ? 'POST /api/v1/tags/:name/follow' : 'POST /api/v1/tags/:name/unfollow', {
      params: { name },
    })
  } catch (error) {
    note(name, !followed)
    throw error
  }
}

function note(name: string, followed: boolean): void {
  client.setQueryData(
    suggestionsQuery.queryKey,
    (now) =>
      now && { ...now, topics: now.topics.map((one) => (one.name === name ? { ...one, followed } : one)) },
  )
}
