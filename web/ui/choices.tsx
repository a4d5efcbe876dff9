import { useId } from 'react'
import styles from './choices.module.css'

type Props<T extends string> = {
  label: string
  /** Each with its words, and where it is a colour, with that. */
  options: readonly (readonly [T, string, swatch?: boolean])[]
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
        {options.map(([option, words, swatch]) => (
          <label key={option}>
            <input type="radio" name={name} checked={option === value} onChange={() => choose(option)} />
            {swatch && <i className={styles.swatch} data-accent={option} />}
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
