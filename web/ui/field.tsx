import { type ComponentProps, type ReactNode, useId, useRef } from 'react'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { useFocusFirst } from './use-focus-first.ts'

type Props = Omit<ComponentProps<'input'>, 'id'> & {
  label: string
  hint?: ReactNode
  error?: string
  /** Takes the focus when the page opens. */
  focused?: boolean
  /** A button inside the field, at its end. */
  beside?: ReactNode
}

/** A labelled input; hint and error are read out with it. */
export function Field({ label, hint, error, focused, beside, ...input }: Props) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useFocusFirst(field, focused ?? false)
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={classNames(styles.box, Boolean(beside) && styles.withBeside)}>
        <input
          {...input}
          ref={field}
          id={id}
          className={styles.input}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
        />
        {beside}
      </div>
      <Notes id={id} hint={hint} error={error} />
    </div>
  )
}

type AreaProps = Omit<ComponentProps<'textarea'>, 'id'> & { label: string; hint?: ReactNode; error?: string }

/** The same for several lines. */
export function AreaField({ label, hint, error, ...area }: AreaProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        rows={3}
        {...area}
        id={id}
        className={styles.input}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
      <Notes id={id} hint={hint} error={error} />
    </div>
  )
}

function Notes({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </>
  )
}
