import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchInput } from '#web/ui/search-input.tsx'

type Props = {
  start?: string
  focused?: boolean
  /** What stands below the field while one writes. */
  below?: (q: string, change: (q: string) => void) => ReactNode
}

/** One field for people, posts and hashtags; Enter shows what is found. */
export function SearchField({ start = '', focused, below }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [q, setQ] = useState(start)
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void navigate({ to: '/search', search: { q: q.trim() } })
        }}
      >
        <SearchInput
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          value={q}
          change={setQ}
          focused={focused}
          maxLength={200}
        />
        {below?.(q, setQ)}
      </form>
    </search>
  )
}
