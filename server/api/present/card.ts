import type { PreviewCard } from '#contract/mastodon/card.ts'
import type { CardRecord } from '#server/domains/posts/index.ts'
import type { Site } from './account.ts'

export function presentCard(site: Site, card: CardRecord | null): PreviewCard | null {
  if (card === null) return null
  const { host, origin } = new URL(card.url)
  return {
    url: card.url,
    title: card.title,
    description: card.description,
    type: 'link',
    ...{ author_name: '', author_url: '', authors: [], html: '', embed_url: '' },
    provider_name: host.replace(/^www\./, ''),
    provider_url: origin,
    width: card.width,
    height: card.height,
    image: card.picture ? site.file(`/cards/${card.id}/picture.webp`) : null,
    image_description: '',
    blurhash: card.blurhash,
  }
}
