import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Group, useGroups } from '#web/data/groups.ts'
import { Apart } from '#web/ui/apart.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { SearchInput } from '#web/ui/search-input.tsx'
import styles from './groups.module.css'

type Chosen = Pick<Group, 'id' | 'handle' | 'name' | 'closed'>
type Props = { chosen: string | undefined; choose: (group: Chosen) => void; onClose: () => void }

/** In which of my groups a post is to stand. */
export function GroupChoice({ chosen, choose, onClose }: Props) {
  const { t } = useTranslation()
  const [q, setQ] = useState('')
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useGroups({ mine: true, q })
  const mine = data?.filter((group) => group.me.part !== null)
  return (
    <Apart>
      <Dialog title={t('groups.chooseTitle')} onClose={onClose}>
        <div className={styles.choice}>
          <SearchInput label={t('groups.find')} placeholder={t('groups.find')} value={q} change={setQ} />
          {error && !data && <LoadFailure error={error} retry={refetch} />}
          {mine?.length === 0 && !hasNextPage && <p className="quiet">{t('groups.noneMine')}</p>}
          <ul>
            {mine?.map((group) => (
              <li key={group.id}>
                <button
                  type="button"
                  className={styles.option}
                  aria-pressed={group.id === chosen}
                  onClick={() => choose(group)}
                >
                  <strong dir="auto">{group.name}</strong>
                  <span className="quiet">{t(group.closed ? 'groups.closedShort' : 'groups.openShort')}</span>
                </button>
              </li>
            ))}
          </ul>
          {hasNextPage && (
            <Button busy={isFetching} onClick={() => fetchNextPage()}>
              {t('common.more')}
            </Button>
          )}
        </div>
      </Dialog>
    </Apart>
  )
}
