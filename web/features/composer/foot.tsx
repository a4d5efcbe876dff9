import { FilePlus2, FileX2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Account } from '#web/data/posts.ts'
import { Button } from '#web/ui/button.tsx'
import { Ring } from '#web/ui/ring.tsx'
import { Audience } from './audience.tsx'
import styles from './composer.module.css'
import type { Draft, Visibility } from './draft.ts'

type Props = {
  draft: Draft
  named: string[]
  answered?: Account | undefined
  widest: Visibility
  used: number
  limit: number
  ready: boolean
  label: string
  change: (part: Partial<Draft>) => void
}

/** Below the words: who will see them, a full text, how much room is left, and sending. */
export function Foot({ draft, named, answered, widest, used, limit, ready, label, change }: Props) {
  const { t } = useTranslation()
  const none = draft.fullText === null
  const full = t(none ? 'composer.addFull' : 'composer.removeFull')
  return (
    <div className={styles.foot}>
      <Audience
        visibility={draft.visibility}
        named={named}
        answered={answered}
        widest={widest}
        choose={(visibility) => change({ visibility })}
      />
      <span className={styles.send}>
        <Button
          look="quiet"
          small
          className={styles.addFull}
          aria-label={full}
          onClick={() => change({ fullText: none ? '' : null })}
        >
          {none ? <FilePlus2 size={20} aria-hidden="true" /> : <FileX2 size={20} aria-hidden="true" />}
          <span>{t('composer.full')}</span>
        </Button>
        <span className={draft.text === '' ? styles.noRing : undefined}>
          <Ring used={used} limit={limit} />
        </span>
        <Button look="primary" type="submit" disabled={!ready}>
          {label}
        </Button>
      </span>
    </div>
  )
}
