import { useId } from 'react'
import styles from './choices.module.css'

type Props<T extends string> = {
  label: string
  options: readonly (readonly [T, string])[]
  value: T
  choose: (value: T) => void
}

/** A few exclusive options side by side. */
export function Choices<T extends string>({ label, options, value, choose }: Props<T>) {
  const name = useId()
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      <div>
        {options.map(([option, words]) => (
          <label key={option}>
            <input type="radio" name={name} checked={option === value} onChange={() => choose(option)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
