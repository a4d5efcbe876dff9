import { Link } from '@tanstack/react-router'
import { Newspaper } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDaily } from '#web/data/daily.ts'
import { buttonClass } from '#web/ui/button.tsx'
import styles from './daily.module.css'
import { SeenButton } from './seen-button.tsx'

/** Above the home, once a day: what came from the sources that are read so. Nothing on a day when nothing came. */
export function DailyCard() {
  const { t } = useTranslation()
  const card = useDaily().data?.card
  if (!card) return null
  const names = card.some.map((one) => one.display_name)
  return (
    <section className={styles.card} aria-label={t('daily.title')}>
      <Newspaper size={20} aria-hidden="true" />
      <div className={styles.words}>
        <strong>
          {t('daily.card', {
            posts: t(card.more ? 'daily.postsMany' : 'daily.posts', { count: card.posts }),
            people: t('daily.people', { count: card.people }),
          })}
        </strong>
        <bdi className="quiet">
          {names.join(', ')}
          {card.people > names.length && ' …'}
        </bdi>
      </div>
      <div className={styles.acts}>
        <Link to="/daily" className={buttonClass('soft', true)}>
          {t('daily.read')}
        </Link>
        <SeenButton card={card} />
      </div>
    </section>
  )
}
