import { Link } from '@tanstack/react-router'
import { type Segment, segments } from '#rules/text/segments.ts'
import type { Post } from '#web/data/posts.ts'
import styles from './post-text.module.css'

type Props = { text: string; post: Pick<Post, 'mentions' | 'language'>; serif?: boolean }

/** A text exactly as written, with its links, mentions and hashtags alive. A handle that nobody has stays plain. */
export function PostText({ text, post, serif }: Props) {
  const names = new Set(post.mentions.map((mention) => mention.acct.toLowerCase()))
  let offset = 0
  return (
    <p data-text className={serif ? styles.serif : styles.text} lang={post.language ?? undefined} dir="auto">
      {segments(text).map((segment) => {
        const key = offset
        offset += segment.text.length
        return <Piece key={key} segment={segment} isPerson={names.has(segment.value)} />
      })}
    </p>
  )
}

function Piece({ segment, isPerson }: { segment: Segment; isPerson: boolean }) {
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
  return text
}

const SHOWN = 38

function shorten(address: string): string {
  const bare = address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')
  return bare.length > SHOWN ? `${bare.slice(0, SHOWN - 1)}…` : bare
}
