import { DoorClosed } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useOrganisation } from '#web/data/session.ts'
import { VISIBILITY_ICONS } from '#web/features/post/seen-by.tsx'
import styles from './welcome.module.css'

const SIGHTS = [
  ['company', 'welcome.whoCompany'],
  ['group', 'welcome.whoGroup'],
  ['followers', 'welcome.whoFollowers'],
  ['direct', 'welcome.whoDirect'],
] as const

export function WhoSeesStep() {
  const { t } = useTranslation()
  const { purpose } = useOrganisation()
  return (
    <section>
      <h2>{t('welcome.whoTitle')}</h2>
      {purpose && <p className={styles.purpose}>{purpose}</p>}
      <dl className={styles.sights}>
        {SIGHTS.map(([visibility, words]) => {
          const Icon = VISIBILITY_ICONS[visibility]
          return (
            <div key={visibility}>
              <Icon size={22} aria-hidden="true" />
              <dt>{t(`visibility.${visibility}`)}</dt>
              <dd>{t(words)}</dd>
            </div>
          )
        })}
      </dl>
      <p className={styles.door}>
        <DoorClosed size={22} aria-hidden="true" />
        {t('welcome.whoOutside')}
      </p>
    </section>
  )
}
