import { useTranslation } from 'react-i18next'
import { keepBoth, keepMine, nameOf, standings, takeTheirs } from '#web/data/drafts/sync.ts'
import { explain } from '#web/data/explain.ts'
import type { Draft } from '#web/features/composer/draft.ts'
import { Button } from '#web/ui/button.tsx'
import { useStore } from '#web/ui/store.ts'
import { fromContent } from './content.ts'
import styles from './drafts.module.css'
import { Side } from './side.tsx'

type Props = {
  accountId: string
  place: string
  draft: Draft
  put: (draft: Draft) => void
  clear: () => void
}

/** Whether the draft is kept on the server; where two devices wrote, both texts, to choose from. */
export function DraftState({ accountId, place, draft, put, clear }: Props) {
  const { t } = useTranslation()
  const standing = useStore(standings)[nameOf(accountId, place)]
  if (!standing) return null
  if (standing.state === 'refused')
    return (
      <p className={styles.state} role="status">
        {t('draft.here')} {explain(standing.error, t)}
      </p>
    )
  if (standing.state !== 'differs')
    return (
      <p className={styles.state} role="status">
        {t(`draft.${standing.state}`)}
      </p>
    )
  const { theirs } = standing
  if (!theirs)
    return (
      <div className={styles.differs} role="alert">
        <p>{t('draft.gone')}</p>
        <span className={styles.acts}>
          <Button small look="soft" onClick={() => keepMine(accountId, place)}>
            {t('draft.keepAsNew')}
          </Button>
          <Button small onClick={clear}>
            {t('draft.throwAway')}
          </Button>
        </span>
      </div>
    )
  const take = () => {
    put(fromContent(theirs.content))
    takeTheirs(accountId, place, theirs)
  }
  return (
    <div className={styles.differs} role="alert">
      <p>{t('draft.differs')}</p>
      <div className={styles.both}>
        <Side title={t('draft.mine')} draft={draft} />
        <Side title={t('draft.theirs')} draft={fromContent(theirs.content)} />
      </div>
      <span className={styles.acts}>
        <Button small look="soft" onClick={() => keepMine(accountId, place)}>
          {t('draft.keepMine')}
        </Button>
        <Button small look="soft" onClick={take}>
          {t('draft.takeTheirs')}
        </Button>
        <Button small look="soft" onClick={() => keepBoth(accountId, place)}>
          {t('draft.keepBoth')}
        </Button>
      </span>
    </div>
  )
}
