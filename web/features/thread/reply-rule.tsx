import { useTranslation } from 'react-i18next'
import type { Post } from '#web/data/posts.ts'
import { useMe } from '#web/data/session.ts'
import type { ReplyPolicy } from '#web/features/composer/draft.ts'
import styles from './thread.module.css'

/** Who may answer what is being written, and in the thread that it goes into, where not everybody may. */
export function ReplyRule({ policy, parent }: { policy: ReplyPolicy; parent: Post | undefined }) {
  const { t } = useTranslation()
  const me = useMe().account.id
  const rule = parent && ruleOf(parent)
  const above = rule?.policy ?? 'everyone'
  if (above !== 'everyone' && rule?.account_id !== me)
    return (
      <p className={styles.rule}>{t(`thread.rule_${above}`, { name: rule?.name ?? t('post.beginner') })}</p>
    )
  if (policy === 'everyone') return null
  return <p className={styles.rule}>{t(`thread.own_${policy}`)}</p>
}

/** What holds for answers below a post: of the thread that it stands in, or its own where it began one. */
function ruleOf({ birdhouse, account }: Post) {
  const { thread_rule: above, reply_policy: policy } = birdhouse
  if (above) return above
  return policy === 'everyone' ? null : { policy, account_id: account.id, name: account.display_name }
}
