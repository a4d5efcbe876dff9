import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFocusFirst } from '#web/ui/use-focus-first.ts'
import styles from './search-field.module.css'

/** One field for people, posts and hashtags; Enter shows what is found. */
export function SearchField({ start = '', focused }: { start?: string; focused?: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  useFocusFirst(field, focused ?? false)
  const [q, setQ] = useState(start)
  return (
    <search>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void navigate({ to: '/search', search: { q: q.trim() } })
        }}
      >
        <Search size={18} aria-hidden="true" />
        <input
          type="search"
          className={styles.field}
          value={q}
          ref={field}
          maxLength={200}
          placeholder={t('search.placeholder')}
          aria-label={t('search.label')}
          onChange={(event) => setQ(event.target.value)}
        />
      </form>
    </search>
  )
}
