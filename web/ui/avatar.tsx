import { type CSSProperties, useState } from 'react'
import styles from './avatar.module.css'

/** Decorative: the name always stands beside it. */
export function Avatar({ src, name, size = 44 }: { src: string; name: string; size?: number }) {
  const [failed, setFailed] = useState(false)
  const style: CSSProperties = { width: size, height: size, fontSize: size * 0.4 }
  if (failed || src === '') {
    return (
      <span className={styles.avatar} style={style} aria-hidden="true">
        {[...name][0] ?? ''}
      </span>
    )
  }
  return (
    <img
      className={styles.avatar}
      src={src}
      alt=""
      width={size}
      height={size}
      style={style}
      loading="lazy"
      onError={() => setFailed(true)}
    />
  )
}
