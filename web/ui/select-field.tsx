import { type ComponentProps, useId } from 'react'
import styles from './field.module.css'

type Props = Omit<ComponentProps<'select'>, 'id'> & { label: string }

/** One of a list that is too long for buttons. */
export function SelectField({ label, children, ...select }: Props) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select {...select} id={id} className={styles.input}>
        {children}
      </select>
    </div>
  )
}
