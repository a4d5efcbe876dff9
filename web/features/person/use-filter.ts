import { useNavigate, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'

/** What a list of people is narrowed by. The address keeps it, so that going back returns to the same people. */
export function useFilter() {
  const { q = '' } = useSearch({ strict: false })
  const navigate = useNavigate()
  const [typed, setTyped] = useState(q)
  const change = (text: string) => {
    setTyped(text)
    void navigate({ to: '.', search: (now) => ({ ...now, q: text.trim() || undefined }), replace: true })
  }
  return { typed, change, q: useDeferredValue(typed.trim()) }
}
