import styles from './figures.module.css'

/** An estimate as a line within the band of its interval, on a scale from nobody to everybody. */
export function Band({ label, low, high, at }: { label: string; low: number; high: number; at: number }) {
  const place = (share: number) => `${Math.min(1, Math.max(0, share)) * 100}%`
  return (
    <div className={styles.band} role="img" aria-label={label}>
      <span
        className={styles.interval}
        style={{ insetInlineStart: place(low), insetInlineEnd: place(1 - high) }}
      />
      <span className={styles.estimate} style={{ insetInlineStart: place(at) }} />
    </div>
  )
}
