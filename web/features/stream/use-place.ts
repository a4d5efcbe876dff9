import { useLocation } from '@tanstack/react-router'
import { useLayoutEffect } from 'react'
import { placeOf } from './places.ts'

/**
 * The name of a list's place: one for each visit, so that going back returns to it and a new visit begins at
 * the top. `always` keeps one place for all visits.
 */
export function usePlace(name: string, always = false): string {
  const { state } = useLocation()
  const key = always ? name : `${name}.${state.__TSR_key ?? ''}`
  useLayoutEffect(() => {
    if (placeOf(key).anchor === null) scrollTo({ top: 0, behavior: 'instant' })
  }, [key])
  return key
}
