import type { Logos } from '#contract/product/logo.ts'
import type { Logo, LogoBackground } from '#server/domains/people/index.ts'
import type { Site } from './account.ts'

type Known = Record<LogoBackground, Logo | null>

/** Under a new address with each change, so that no browser shows the one before. */
const address = (site: Site, background: LogoBackground, logo: Logo | null) =>
  logo && `${site.url}/logo/${background}.webp?v=${logo.blob.slice(0, 12)}`

export const presentLogo = (site: Site, { light, dark }: Known): Logos => ({
  light: address(site, 'light', light),
  dark: address(site, 'dark', dark),
})

/** For apps: what they show of a server on their own, mostly light, pages. */
export function presentThumbnail(site: Site, { light, dark }: Known) {
  const one = light ?? dark
  const url = one && address(site, light === null ? 'dark' : 'light', one)
  return one && url ? { url, size: one.size } : null
}
