import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { liveState } from '#web/data/live/state.ts'
import { useOrganisation } from '#web/data/session.ts'
import { useSignOut } from '#web/features/account/use-sign-out.ts'
import { useStore } from '#web/ui/store.ts'
import styles from './banners.module.css'

/** What one must know on every page: that this is a sample; that the line is down. */
export function Banners() {
  const { t } = useTranslation()
  const signOut = useSignOut()
  const { sample } = useOrganisation()
  const offline = useOffline()
  const retrying = useStore(liveState) === 'retrying'
  return (
    <>
      {sample && (
        <section className={styles.sample} aria-label={t('nav.note')}>
          {t('nav.sample')}{' '}
          <button type="button" onClick={signOut}>
            {t('nav.switchPerson')}
          </button>
        </section>
      )}
      <div role="status">
        {offline && <p className={styles.offline}>{t('nav.offline')}</p>}
        {!offline && retrying && <p className={styles.offline}>{t('nav.retrying')}</p>}
      </div>
    </>
  )
}

function useOffline(): boolean {
  const [offline, setOffline] = useState(!navigator.onLine)
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine)
    addEventListener('online', look)
    addEventListener('offline', look)
    return () => {
      removeEventListener('online', look)
      removeEventListener('offline', look)
    }
  }, [])
  return offline
}
