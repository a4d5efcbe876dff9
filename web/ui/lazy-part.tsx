import i18next from 'i18next'
import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode } from 'react'
import { toast } from './toast.tsx'

/** A page does not fetch a module again that it failed to fetch, so it begins anew; posts that are being written, or on their way, are kept. */
function sayMissing(): void {
  toast(i18next.t('error.part'), { label: i18next.t('common.tryAgain'), run: () => location.reload() })
}

const Nothing = () => null

/**
 * A component that is fetched when it is first shown: every one in this app, so that one that does not come, in a moment without a
 * network or after an upgrade, takes nothing else of the page with it, and can be asked for again. Until then `Instead` stands there.
 */
export function lazyPart<N extends string, P>(
  load: () => Promise<Record<N, (props: P) => ReactNode>>,
  name: N,
  Instead: ComponentType<P> = Nothing,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(() =>
    load().then(
      (part) => ({ default: part[name] as ComponentType<P> }),
      () => {
        sayMissing()
        return { default: Instead }
      },
    ),
  )
}

/** The same for what an act needs: does nothing when it does not come, but say so. */
export async function withPart<T>(load: Promise<T>, act: (part: T) => unknown): Promise<void> {
  const part = await load.catch(sayMissing)
  if (part) await act(part)
}
