import { classNames } from './class-names.ts'
import styles from './ring.module.css'

const RADIUS = 14
const AROUND = 2 * Math.PI * RADIUS
/** From here on the number is told. */
const NEAR = 20

/**
 * How full a limit is; from the last 20 on with the number left inside, so that nothing moves when it appears.
 * Decorative: the words are beside it.
 */
export function Ring({ used, limit }: { used: number; limit: number }) {
  const left = limit - used
  const state = left < 0 ? styles.over : left <= NEAR ? styles.near : undefined
  return (
    <span className={classNames(styles.ring, state)} aria-hidden="true">
      {left > -100 && (
        <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true">
          <circle cx="16" cy="16" r={RADIUS} className={styles.track} />
          <circle
            cx="16"
            cy="16"
            r={RADIUS}
            className={styles.fill}
            strokeDasharray={AROUND}
            strokeDashoffset={AROUND * (1 - Math.min(1, used / limit))}
            transform="rotate(-90 16 16)"
          />
        </svg>
      )}
      {left <= NEAR && <span dir="ltr">{left}</span>}
    </span>
  )
}
