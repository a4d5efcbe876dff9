import { MessageCircle, MessageCircleOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#web/ui/button.tsx'
import { classNames } from '#web/ui/class-names.ts'
import { Menu } from '#web/ui/menu.tsx'
import styles from './composer.module.css'
import type { ReplyPolicy } from './draft.ts'

const POLICIES: ReplyPolicy[] = ['everyone', 'following', 'mentioned', 'nobody']

/** Who may answer what is being written. */
export function ReplyChoice({ policy, choose }: { policy: ReplyPolicy; choose: (one: ReplyPolicy) => void }) {
  const { t } = useTranslation()
  const limited = policy !== 'everyone'
  const Icon = limited ? MessageCircleOff : MessageCircle
  return (
    <Menu
      trigger={
        <IconButton
          label={t('composer.mayReply', { who: t(`composer.mayReply_${policy}`) })}
          className={classNames(styles.tool, limited && styles.toolOn)}
        >
          <Icon size={20} aria-hidden="true" />
        </IconButton>
      }
      items={POLICIES.map((one) => ({
        kind: 'choose' as const,
        label: t(`composer.mayReply_${one}`),
        chosen: one === policy,
        run: () => choose(one),
      }))}
    />
  )
}
