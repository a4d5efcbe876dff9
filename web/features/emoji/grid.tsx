import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bare } from '#web/data/bare.ts'
import type { Choice } from './choices.ts'
import styles from './emoji.module.css'

type Props = { title: string; choices: readonly Choice[]; choose: (one: Choice) => void }

/** One stop of the Tab key; arrow keys, Home and End walk through it. */
export function Grid({ title, choices, choose }: Props) {
  const [at, setAt] = useState(0)
  const stop = Math.min(at, choices.length - 1)
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what has the focus is a button in it */}
      <div className={styles.grid} onKeyDown={walk}>
        {choices.map((one, place) => (
          <button
            key={one.text}
            type="button"
            className={styles.one}
            tabIndex={place === stop ? 0 : -1}
            title={one.label}
            aria-label={one.label}
            onFocus={() => setAt(place)}
            onClick={() => choose(one)}
          >
            {one.url ? <img src={bare(one.url)} alt="" loading="lazy" /> : one.text}
          </button>
        ))}
      </div>
    </section>
  )
}

/** Of the shape of a grid, while what goes into it is on its way. */
export function GridSkeleton() {
  const { t } = useTranslation()
  return (
    <div className={styles.grid} role="status">
      <span className="visually-hidden">{t('common.loading')}</span>
      {Array.from({ length: 24 }, (_, place) => place).map((place) => (
        <span key={place} className={styles.coming} aria-hidden="true" />
      ))}
    </div>
  )
}

/** One on or back, to the one above or below, or to either end. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const { key, currentTarget, target } = event
  const all = [...currentTarget.querySelectorAll('button')]
  const at = all.indexOf(target as HTMLButtonElement)
  const top = all[0]?.offsetTop
  const columns = Math.max(1, all.filter((one) => one.offsetTop === top).length)
  const forward = document.dir === 'rtl' ? -1 : 1
  const to = {
    ArrowRight: at + forward,
    ArrowLeft: at - forward,
    ArrowDown: at + columns,
    ArrowUp: at - columns,
    Home: 0,
    End: all.length - 1,
  }[key]
  if (to === undefined || at < 0) return
  event.preventDefault()
  all[to]?.focus()
}
