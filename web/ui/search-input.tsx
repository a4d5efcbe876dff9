import { Search, X } from 'lucide-react'
import { type ComponentProps, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './button.tsx'
import styles from './search-input.module.css'
import { useFocusFirst } from './use-focus-first.ts'

type Props = Pick<ComponentProps<'input'>, 'placeholder' | 'maxLength' | 'onKeyDown'> & {
  /** Read out; the placeholder is for the eye. */
  label: string
  value: string
  change: (value: string) => void
  focused?: boolean
}

/** A field to search or filter by, with a way to empty it. */
export function SearchInput({ label, value, change, focused, ...input }: Props) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  useFocusFirst(field, focused ?? false)
  const clear = () => {
    change('')
    field.current?.focus()
  }
  return (
    <div className={styles.search}>
      <Search size={18} aria-hidden="true" />
      <input
        {...input}
        ref={field}
        type="search"
        aria-label={label}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
      {value !== '' && (
        <IconButton label={t('common.clear')} onClick={clear}>
          <X size={18} />
        </IconButton>
      )}
    </div>
  )
}
