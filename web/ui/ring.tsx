import styles from './ring.module.css'

const RADIUS = 10
const AROUND = 2 * Math.PI * RADIUS

/** How full a limit is; from the last 20 on with the number left. Decorative: the words are beside it. */
export function Ring({ used, limit }: { used: number; limit: number }) {
  const left = limit - used
  const state = left < 0 ? styles.over : left <= 20 ? styles.near : undefined
  return (
    <span className={styles.ring} aria-hidden="true">
      <svg width="26" height="26" viewBox="0 0 26 26" className={state} aria-hidden="true">
        <circle cx="13" cy="13" r={RADIUS} className={styles.track} />
        <circle
          cx="13"
          cy="13"
          r={RADIUS}
          className={styles.fill}
          strokeDasharray={AROUND}
          strokeDashoffset={AROUND * (1 - Math.min(1, used / limit))}
          transform="rotate(-90 13 13)"
        />
      </svg>
      {left <= 20 && <span className={state}>{left}</span>}
    </span>
  )
}
