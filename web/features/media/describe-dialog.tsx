import { type KeyboardEvent, type MouseEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DESCRIPTION_LIMIT, lengthOf } from '#rules/limits.ts'
import { Apart } from '#web/ui/apart.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { useFocusFirst } from '#web/ui/use-focus-first.ts'
import { useSubmit } from '#web/ui/use-submit.ts'
import { cropTo } from './crop.ts'
import styles from './describe-dialog.module.css'
import type { DraftMedium } from './draft-media.ts'

type Said = Pick<DraftMedium, 'description' | 'focus'>
type Props = { medium: DraftMedium; place: number; save: (said: Said) => Promise<void>; onClose: () => void }

/** What is to be seen, for those who don't see it; and what a crop keeps in view. */
export function DescribeDialog({ medium, place, save, onClose }: Props) {
  const { t } = useTranslation()
  const [description, setDescription] = useState(medium.description)
  const [focus, setFocus] = useState(medium.focus)
  const area = useRef<HTMLTextAreaElement>(null)
  useFocusFirst(area, true)
  const id = useId()
  const left = DESCRIPTION_LIMIT - lengthOf(description.trim())
  const { busy, error, onSubmit } = useSubmit(async () => {
    if (left >= 0) await save({ description: description.trim(), focus })
  })
  return (
    <Apart>
      <Dialog sheet title={t('media.describeOne', { place })} onClose={onClose}>
        <form className={styles.form} onSubmit={onSubmit}>
          <label htmlFor={id}>{t('media.descriptionLabel')}</label>
          <textarea
            ref={area}
            id={id}
            rows={4}
            dir="auto"
            value={description}
            aria-describedby={`${id}-hint`}
            aria-invalid={left < 0 || undefined}
            onChange={(event) => setDescription(event.target.value)}
          />
          <p id={`${id}-hint`} className={styles.hint}>
            {left < 100 ? t('media.left', { count: left }) : t('media.descriptionHint')}
          </p>
          {medium.preview && !medium.video && (
            <FocusField src={medium.preview} focus={focus} change={setFocus} />
          )}
          <Failure error={error} />
          <div className={styles.foot}>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button look="primary" type="submit" busy={busy} disabled={left < 0}>
              {t('common.save')}
            </Button>
          </div>
        </form>
      </Dialog>
    </Apart>
  )
}

type FocusProps = { src: string; focus: DraftMedium['focus']; change: (focus: DraftMedium['focus']) => void }

const STEP = 0.1
const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
}
const within = (value: number) => Math.min(1, Math.max(-1, Math.round(value * 100) / 100))

/** A press on the picture, or arrow keys, say what is to stay in view where it is cut. */
function FocusField({ src, focus, change }: FocusProps) {
  const { t } = useTranslation()
  const hintId = useId()
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // By the keyboard it is a press on nothing in particular.
    if (event.detail === 0) return
    const box = event.currentTarget.getBoundingClientRect()
    const across = ((event.clientX - box.left) / box.width) * 2 - 1
    const up = 1 - ((event.clientY - box.top) / box.height) * 2
    change([within(across), within(up)])
  }
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (!by) return
    event.preventDefault()
    change([within(focus[0] + by[0]), within(focus[1] + by[1])])
  }
  const at = { left: `${((focus[0] + 1) / 2) * 100}%`, top: `${((1 - focus[1]) / 2) * 100}%` }
  return (
    <div className={styles.focus}>
      <p id={hintId} className={styles.hint}>
        {t('media.focusHint')}
      </p>
      <div className={styles.pictures}>
        <button
          type="button"
          className={styles.whole}
          aria-label={t('media.focus')}
          aria-describedby={hintId}
          onClick={press}
          onKeyDown={step}
        >
          <img src={src} alt="" />
          <span className={styles.mark} style={at} aria-hidden="true" />
        </button>
        <figure className={styles.cut}>
          <img src={src} alt="" style={cropTo(focus)} />
          <figcaption>{t('media.cut')}</figcaption>
        </figure>
      </div>
    </div>
  )
}
