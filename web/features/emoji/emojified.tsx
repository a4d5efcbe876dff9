import { SHORTCODE } from '#rules/text/shortcodes.ts'
import { bare } from '#web/data/bare.ts'
import type { Post } from '#web/data/posts.ts'
import styles from './emoji.module.css'

type Props = { text: string; emojis: Post['emojis'] | undefined }

/** A text in which names between colons are the pictures that they stand for. */
export function Emojified({ text, emojis }: Props) {
  if (!emojis?.length || !text.includes(':')) return text
  const known = new Map(emojis.map((one) => [one.shortcode, one]))
  let offset = 0
  // Each second part is a name without its colons.
  return text.split(SHORTCODE).map((part, at) => {
    const key = offset
    offset += part.length + 1
    if (at % 2 === 0) return part
    const emoji = known.get(part)
    if (!emoji) return `:${part}:`
    const name = `:${part}:`
    return (
      <picture key={key}>
        <source srcSet={bare(emoji.static_url)} media="(prefers-reduced-motion: reduce)" />
        <img className={styles.emoji} src={bare(emoji.url)} alt={name} title={name} loading="lazy" />
      </picture>
    )
  })
}
