import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#web/data/call.ts'
import { explain } from '#web/data/explain.ts'
import type { Outgoing } from '#web/data/outbox/outbox.ts'
import { isUnreached, send, UNDO, undo } from '#web/data/outbox/send.ts'
import { useZone } from '#web/data/scheduled.ts'
import { useMe } from '#web/data/session.ts'
import { openComposer } from '#web/features/composer/open.ts'
import { exactly } from '#web/locales/when.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { classNames } from '#web/ui/class-names.ts'
import styles from './outbox-rows.module.css'

/** One post on its way. */
export function OutboxRow({ post }: { post: Outgoing }) {
  const { t } = useTranslation()
  const { account } = useMe()
  const takeBack = () => {
    const taken = undo(post.key)
    if (taken) openComposer({ again: taken })
  }
  return (
    <article className={styles.row} aria-label={t(`post.${post.state}`)}>
      <Avatar src={account.avatar} name={account.display_name} />
      <div>
        <p className={styles.name}>{account.display_name}</p>
        {post.body.spoiler_text && (
          <p className={styles.name} dir="auto">
            {post.body.spoiler_text}
          </p>
        )}
        <p className={styles.text} lang={post.body.language ?? undefined} dir="auto">
          {post.body.status}
        </p>
        {post.more && <More texts={post.more} language={post.body.language} />}
        {post.time && <Timed time={post.time} />}
        {post.body.media_ids && <p className={styles.state}>{'🖼'.repeat(post.body.media_ids.length)}</p>}
        {post.body.poll && <p className={styles.state}>{post.body.poll.options.join(' · ')}</p>}
        <div className={styles.foot}>
          <p className={post.state === 'failed' ? styles.failed : styles.state} role="status">
            <Progress post={post} />
          </p>
          {post.state === 'waiting' && (
            <Button small look="soft" data-act="undo" onClick={takeBack}>
              {t('post.undo')}
            </Button>
          )}
          {post.state === 'failed' && (
            <span className={styles.acts}>
              <Button small look="primary" onClick={() => send(post.key)}>
                {t('common.tryAgain')}
              </Button>
              <Button small onClick={takeBack}>
                {t('post.edit')}
              </Button>
            </span>
          )}
        </div>
      </div>
    </article>
  )
}

/** What comes after it in a thread. */
function More({ texts, language }: { texts: string[]; language: Outgoing['body']['language'] }) {
  return texts.map((text, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
    <p key={at} className={moreClass} lang={language ?? undefined} dir="auto">
      {text}
    </p>
  ))
}

const moreClass = classNames(styles.text, styles.more)

/** By the clocks of one's own zone, as where it was chosen. */
function Timed({ time }: { time: string }) {
  const { t } = useTranslation()
  const when = exactly(time, useZone())
  return <p className={styles.state}>{t('post.timed', { when })}</p>
}

function Progress({ post }: { post: Outgoing }) {
  const { t } = useTranslation()
  if (post.state === 'waiting') return <Seconds at={post.at} />
  if (post.state === 'sending') return t('post.sending')
  if (isUnreached(post.error)) return t('post.unreached')
  const code = post.error instanceof ApiError ? post.error.code : ''
  if (code === 'already_posted') return t('unanswered.arrived')
  if (code === 'maybe_posted') return t('post.uncertain')
  return `${t('post.failed')}: ${explain(post.error, t)}`
}

/** Read out once; the number beside it only for the eye. */
function Seconds({ at }: { at: number }) {
  const { t } = useTranslation()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  const left = Math.max(0, Math.ceil((at + UNDO - now) / 1000))
  return (
    <>
      <span className="visually-hidden">{t('post.waiting')}</span>
      <span aria-hidden="true" className="number">
        {t('post.countdown', { count: left })}
      </span>
    </>
  )
}
