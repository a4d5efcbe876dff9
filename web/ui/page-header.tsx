import { useCanGoBack, useRouter } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useOrganisation } from '#web/data/session.ts'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './page-header.module.css'

type Props = {
  title: string
  /** Whether one can go back; a string is where that leads when there is nothing to go back to. */
  back?: boolean | string
  /** On phones the tabs below say it. */
  quietOnPhone?: boolean
  children?: ReactNode
}

/** The sticky head of a column: names the page, in the window's title too. A press on it leads to the top. */
export function PageHeader({ title, back, quietOnPhone, children }: Props) {
  const { t } = useTranslation()
  const router = useRouter()
  const canGoBack = useCanGoBack()
  usePageTitle(title)
  return (
    <div className={classNames(styles.header, quietOnPhone && styles.quietOnPhone)}>
      {back && (
        <IconButton
          label={t('common.back')}
          className={styles.back}
          onClick={() =>
            canGoBack ? router.history.back() : router.navigate({ to: back === true ? '/' : back })
          }
        >
          <ArrowLeft size={22} />
        </IconButton>
      )}
      <h1>
        <bdi>{title}</bdi>
      </h1>
      {children}
    </div>
  )
}

/** "Home · Kererū Mobile inside". */
export function usePageTitle(page: string): void {
  const { t } = useTranslation()
  const organisation = useOrganisation().name
  useEffect(() => {
    document.title = t('nav.title', { page, organisation })
  }, [t, page, organisation])
}
