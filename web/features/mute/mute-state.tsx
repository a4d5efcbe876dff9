import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { unblock, unmute } from '#web/data/mute.ts'
import type { Account } from '#web/data/posts.ts'
import { useRelationship } from '#web/data/relationship.ts'
import { Button } from '#web/ui/button.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './mute-state.module.css'

/** On a profile: that I mute or block the person, and the way back. */
export function MuteState({ account }: { account: Account }) {
  const { t } = useTranslation()
  const relationship = useRelationship(account.id)
  if (!relationship?.muting && !relationship?.blocking) return null
  const { blocking } = relationship
  const undo = () => (blocking ? unblock : unmute)(account.id).catch((error) => toast(explain(error, t)))
  const name = account.display_name
  return (
    <div className={styles.state}>
      <p>{t(blocking ? 'mute.isBlocked' : 'mute.isMuted', { name })}</p>
      <Button small onClick={undo}>
        {t(blocking ? 'mute.unblock' : 'mute.unmute')}
      </Button>
    </div>
  )
}
