import { Link } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Tabs } from '#web/ui/tabs.tsx'
import styles from './home-tabs.module.css'

/** On phones, where the rail is not: mine and everyone's, and the way to search. */
export function HomeTabs() {
  const { t } = useTranslation()
  return (
    <div className={styles.phone}>
      <Tabs label={t('post.posts')}>
        <Link to="/" activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
          {t('nav.home')}
        </Link>
        <Link to="/company" activeProps={{ 'aria-current': 'page' }}>
          {t('nav.company')}
        </Link>
        <Link to="/search" className={styles.search} aria-label={t('nav.search')}>
          <Search size={20} aria-hidden="true" />
        </Link>
      </Tabs>
    </div>
  )
}
