import { useTranslation } from 'react-i18next'
import type { Post } from '#web/data/posts.ts'
import { useMe } from '#web/data/session.ts'
import type { ReplyPolicy } from '#web/features/composer/draft.ts'
import styles from './thread.module.css'

type Props = { policy: ReplyPolicy; parent: Post | undefined }

/** Who may answer what is being written, and in the thread that it goes into, where not everybody may. */
export function ReplyRule({ policy, parent }: Props) {
  const { t } = useTranslation()
  const me = useMe().account.id
  const rule = parent && ruleOf(parent)
  const above = rule && rule.account_id !== me ? rule.policy : 'everyone'
  return (
    <>
      {above !== 'everyone' && (
        <p className={styles.rule}>{t(`thread.rule_${above}`, { name: rule?.name ?? t('post.beginner') })}</p>
      )}
      {policy !== 'everyone' && (
        <p className={styles.rule}>{t(`thread.${parent ? 'answer' : 'own'}_${policy}`)}</p>
      )}
    </>
  )
}

/** What holds in the thread that a post stands in. An answer may have a rule of its own; that holds for itself alone. */
function ruleOf({ id, birdhouse, account }: Post) {
  const { thread_id: first, thread_rule: above, reply_policy: policy } = birdhouse
  if (first !== id || policy === 'everyone') return above
  return { policy, account_id: account.id, name: account.display_name }
}
