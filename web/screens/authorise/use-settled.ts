import { useEffect, useState } from 'react'

const MS = 500

/**
 * Whether what stands here has been in front for a moment. A page elsewhere may have somebody click twice and go away after the
 * first, so that the second falls on whatever comes to lie under the pointer. A key is pressed on what has the focus, and waits
 * for nothing.
 */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    let timer: number | undefined
    const begin = () => {
      setSettled(false)
      clearTimeout(timer)
      timer = window.setTimeout(() => setSettled(true), MS)
    }
    begin()
    window.addEventListener('focus', begin)
    document.addEventListener('visibilitychange', begin)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('focus', begin)
      document.removeEventListener('visibilitychange', begin)
    }
  }, [])
  return settled
}
