import type { Logos } from '#contract/product/logo.ts'
import type { Logo, LogoBackground } from '#server/domains/people/index.ts'
import type { Site } from './account.ts'

type Known = Record<LogoBackground, Logo | null>

/** Under a new address with each change, so that no browser shows the one before. */
const address = (site: Site, background: LogoBackground, { blob }: Logo) =>
  `${site.url}/logo/${background}.webp?v=${blob.slice(0, 12)}`

export const presentLogo = (site: Site, { light, dark }: Known): Logos => ({
  light: light && presentOne(site, 'light', light),
  dark: dark && presentOne(site, 'dark', dark),
})

function presentOne(site: Site, background: LogoBackground, logo: Logo) {
  const [width = 0, height = 0] = logo.size.split('x').map(Number)
  return { url: address(site, background, logo), width, height }
}

/** For apps: what they show of a server on their own, mostly light, pages. */
export function presentThumbnail(site: Site, { light, dark }: Known) {
  const one = light ?? dark
  return one && { url: address(site, light === null ? 'dark' : 'light', one), size: one.size }
}
