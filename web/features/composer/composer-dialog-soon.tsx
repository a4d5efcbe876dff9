import { type ComponentType, Suspense, useEffect } from 'react'
import { lazyPart } from '#web/ui/lazy-part.tsx'
import { useStore } from '#web/ui/store.ts'
import { writing } from './open.ts'
import { TypedAhead } from './typed-ahead.tsx'

/** Kept once it is here, so that it opens at once. */
let Here: ComponentType | undefined

async function fetchDialog() {
  const part = await import('./composer-dialog.tsx')
  Here = part.ComposerDialog
  return part
}

const Coming = lazyPart(fetchDialog, 'ComposerDialog')

/** The dialog for writing, which comes after the first page, and before somebody asks for it. */
export function ComposerDialogSoon() {
  const isWriting = useStore(writing) !== null
  useEffect(() => {
    fetchDialog().catch(() => {})
  }, [])
  if (!isWriting) return null
  if (Here) return <Here />
  return (
    <Suspense fallback={<TypedAhead />}>
      <Coming />
    </Suspense>
  )
}
