import type { ComponentProps } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

type ButtonLook = 'primary' | 'secondary' | 'soft' | 'quiet' | 'danger'
type Props = ComponentProps<'button'> & { look?: ButtonLook; small?: boolean; busy?: boolean; wide?: boolean }

/** While `busy` it keeps its place and focus, but does nothing. */
export function Button({ look = 'secondary', small, busy, wide, className, onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      aria-busy={busy || undefined}
      className={classNames(
        styles.button,
        styles[look],
        small && styles.small,
        wide && styles.wide,
        className,
      )}
    />
  )
}

/** The same look for something that is a link. */
export function buttonClass(look: ButtonLook = 'secondary', small = false): string {
  return classNames(styles.button, styles[look], small && styles.small)
}

/** A square button with only a picture; `label` is its name. */
export function IconButton({ label, className, ...rest }: ComponentProps<'button'> & { label: string }) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={classNames(styles.icon, className)}
    />
  )
}
