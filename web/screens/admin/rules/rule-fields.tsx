import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#web/ui/button.tsx'
import { AreaField } from '#web/ui/field.tsx'
import styles from './rules.module.css'

/** `id` of one that is there; `key` of any, in this form. */
export type DraftRule = { key: string; id?: string; text: string; hint: string }

type Props = {
  draft: DraftRule
  number: number
  change: (draft: DraftRule) => void
  remove: () => void
  up?: () => void
  down?: () => void
}

export function RuleFields({ draft, number, change, remove, up, down }: Props) {
  const { t } = useTranslation()
  return (
    <li>
      <AreaField
        label={t('rules.rule', { number })}
        value={draft.text}
        onChange={(event) => change({ ...draft, text: event.target.value })}
        maxLength={300}
        rows={2}
        required
        dir="auto"
      />
      <AreaField
        label={t('rules.means')}
        value={draft.hint}
        onChange={(event) => change({ ...draft, hint: event.target.value })}
        maxLength={1000}
        rows={2}
        dir="auto"
      />
      <div className={styles.acts}>
        <IconButton label={t('rules.up', { number })} onClick={up} disabled={!up}>
          <ArrowUp size={18} />
        </IconButton>
        <IconButton label={t('rules.down', { number })} onClick={down} disabled={!down}>
          <ArrowDown size={18} />
        </IconButton>
        <IconButton label={t('rules.remove', { number })} onClick={remove}>
          <Trash2 size={18} />
        </IconButton>
      </div>
    </li>
  )
}
