import { type ComponentProps, useId } from 'react'
import styles from './check-field.module.css'

type Props = Omit<ComponentProps<'input'>, 'id' | 'type'> & { label: string; hint?: string }

/** A yes or no. */
export function CheckField({ label, hint, ...input }: Props) {
  const id = useId()
  return (
    <div className={styles.check}>
      <input {...input} id={id} type="checkbox" aria-describedby={hint ? `${id}-hint` : undefined} />
      <label htmlFor={id}>{label}</label>
      {hint && <p id={`${id}-hint`}>{hint}</p>}
    </div>
  )
}
