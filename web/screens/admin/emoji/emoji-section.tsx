import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Section } from '#web/ui/section.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import styles from '../admin.module.css'
import { AddEmoji } from './add-emoji.tsx'
import { EmojiRow } from './emoji-row.tsx'

/** Emoji of our own: adding them, renaming them, turning them off. */
export function EmojiSection() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey: ['managed-emoji'],
    queryFn: () => call('GET /api/birdhouse/v1/emoji', {}),
  })
  return (
    <Section untitled title={t('emoji.title')} hint={t('emoji.hint')}>
      <AddEmoji />
      {!data && (error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons />)}
      {data?.length === 0 && <p className="quiet">{t('emoji.empty')}</p>}
      <ul className={styles.roles}>
        {data?.map((one) => (
          <li key={one.id}>
            <EmojiRow emoji={one} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
