import type { Account } from '#web/data/posts.ts'
import { Button } from '#web/ui/button.tsx'
import { Ring } from '#web/ui/ring.tsx'
import { Audience } from './audience.tsx'
import styles from './composer.module.css'
import type { Draft, Visibility } from './draft.ts'
import { Tools } from './tools.tsx'

type Props = {
  draft: Draft
  named: string[]
  answered?: Account | undefined
  widest: Visibility
  used: number
  limit: number
  ready: boolean
  label: string
  timed?: { on: boolean; toggle: () => void }
  change: (part: Partial<Draft>) => void
  addPictures: (files: File[]) => void
}

/** Below the words: who will see them, what they carry, how much room is left, and sending. */
export function Foot({
  draft,
  named,
  answered,
  widest,
  used,
  limit,
  ready,
  label,
  timed,
  change,
  addPictures,
}: Props) {
  return (
    <div className={styles.foot}>
      <Audience
        visibility={draft.visibility}
        group={draft.group}
        named={named}
        answered={answered}
        widest={widest}
        choose={(visibility, group = draft.group) => change({ visibility, group })}
      />
      <span className={styles.send}>
        <Tools draft={draft} change={change} timed={timed} addPictures={addPictures} />
        <span className={styles.go}>
          <span className={draft.text === '' ? styles.noRing : undefined}>
            <Ring used={used} limit={limit} />
          </span>
          <Button look="primary" type="submit" disabled={!ready}>
            {label}
          </Button>
        </span>
      </span>
    </div>
  )
}
