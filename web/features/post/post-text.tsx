import { Link } from '@tanstack/react-router'
import { type Segment, segments } from '#rules/text/segments.ts'
import type { Post } from '#web/data/posts.ts'
import { Emojified } from '#web/features/emoji/emojified.tsx'
import styles from './post-text.module.css'

type Props = {
  text: string
  post: Pick<Post, 'mentions' | 'language'> & { emojis?: Post['emojis'] }
  serif?: boolean
}

/** A text exactly as written, with its links, mentions and hashtags alive. A handle that nobody has stays plain. */
export function PostText({ text, post, serif }: Props) {
  const names = new Set(post.mentions.map((mention) => mention.acct.toLowerCase()))
  let offset = 0
  return (
    <p data-text className={serif ? styles.serif : styles.text} lang={post.language ?? undefined} dir="auto">
      {segments(text).map((segment) => {
        const key = offset
        offset += segment.text.length
        return <Piece key={key} segment={segment} isPerson={names.has(segment.value)} emojis={post.emojis} />
      })}
    </p>
  )
}

type PieceProps = { segment: Segment; isPerson: boolean; emojis: Post['emojis'] | undefined }

function Piece({ segment, isPerson, emojis }: PieceProps) {
  const { kind, text, value } = segment
  if (kind === 'hashtag') {
    return (
      <Link to="/tags/$hashtag" params={{ hashtag: value }}>
        {text}
      </Link>
    )
  }
  if (kind === 'mention' && isPerson) {
    return (
      <Link to="/@{$handle}" params={{ handle: value }} translate="no">
        {text}
      </Link>
    )
  }
  if (kind === 'link') {
    return (
      <a href={value} target="_blank" rel="nofollow noopener noreferrer" translate="no" dir="ltr">
        {shorten(text)}
      </a>
    )
  }
  return <Emojified text={text} emojis={emojis} />
}

const SHOWN = 38

function shorten(address: string): string {
  const bare = address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')
  return bare.length > SHOWN ? `${bare.slice(0, SHOWN - 1)}…` : bare
}
