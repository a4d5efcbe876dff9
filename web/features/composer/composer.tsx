import type { TFunction } from 'i18next'
import { Suspense, useEffect, useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Delivered } from '#web/data/outbox/deliver.ts'
import type { Outgoing, Wish } from '#web/data/outbox/outbox.ts'
import { sendSoon } from '#web/data/outbox/send.ts'
import type { Post } from '#web/data/posts.ts'
import { useMe } from '#web/data/session.ts'
import { isAsked, toSent } from '#web/features/poll/draft-poll.ts'
import { withLaterTexts } from '#web/locales/language.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { classNames } from '#web/ui/class-names.ts'
import { lazyPart, withPart } from '#web/ui/lazy-part.tsx'
import styles from './composer.module.css'
import { type Draft, languageOf, useDraft } from './draft.ts'
import { useNamed } from './named.ts'
import { Pictures, usePictures } from './pictures.tsx'
import { startOf } from './start.ts'
import { takeTypedAhead } from './typed-ahead.tsx'
import { useKeptDraft } from './use-kept-draft.ts'
import { weigh } from './weigh.ts'
import { useRoom, Words } from './words.tsx'

/** Nobody needs it before they write; fetched with the page's first quiet moment, so that it is there by then. */
const fetchFoot = () => import('./foot.tsx')
const Foot = lazyPart(fetchFoot, 'Foot')
/** Few posts ask; it is fetched once somebody writes, so that it is there for whoever types on at once. */
const fetchPollFields = () => import('#web/features/poll/poll-fields.tsx')
const PollFields = lazyPart(fetchPollFields, 'PollFields')
const MoreWriting = lazyPart(
  () => withLaterTexts(import('#web/features/thread/more-writing.tsx')),
  'MoreWriting',
)
const QuotedDraft = lazyPart(
  () => withLaterTexts(import('#web/features/quote/quoted-draft.tsx')),
  'QuotedDraft',
)
const ReplyRule = lazyPart(() => withLaterTexts(import('#web/features/thread/reply-rule.tsx')), 'ReplyRule')
const WhoOpens = lazyPart(() => withLaterTexts(import('#web/features/direct/who-opens.tsx')), 'WhoOpens')
const TimeField = lazyPart(
  () => withLaterTexts(import('#web/features/scheduled/time-field.tsx')),
  'TimeField',
)
const DraftState = lazyPart(
  () => withLaterTexts(import('#web/features/drafts/draft-state.tsx')),
  'DraftState',
)

const threadFits = (more: string[], limit: number) => more.every((text) => weigh(text) <= limit)

/** Of a thread, and of what has a time, it is said that it got through: it need not be in view. */
async function say(accountId: string, wish: Wish, delivered: Delivered, t: TFunction): Promise<void> {
  await withPart(withLaterTexts(import('./say-delivered.ts')), ({ sayDelivered }) =>
    sayDelivered(accountId, wish, delivered, t),
  )
}

/** To named people the names alone say nothing yet. */
const saidIn = (text: string, visibility: Draft['visibility']) =>
  (visibility === 'direct' ? text.replace(/@[\w.-]+/g, '') : text).trim()

type Props = {
  /** Names the kept draft. */
  place: string
  parent?: Post
  /** What it begins with. */
  again?: Draft
  /** A post taken back, to be written again. */
  before?: Outgoing | undefined
  /** When that is to be published; null: at a time that is not chosen yet. */
  time?: string | null | undefined
  focused?: boolean
  /** In a dialog: no face, and the whole width for words. */
  bare?: boolean
  /** One line until somebody goes there to write. */
  folded?: boolean
  onDone?: () => void
}

const isBegun = (draft: Draft, start: Draft) =>
  draft.text !== start.text || draft.fullText !== null || draft.media.length > 0 || draft.more.length > 0

export function Composer({ place, parent, again, before, time, focused, bare, folded, onDone }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const widest = parent?.birdhouse.visibility ?? 'company'
  const quiet = !parent && me.account.source.privacy === 'unlisted'
  const start = startOf(parent, me.account)
  const note = useKeptDraft(me.account.id, place, parent?.id)
  const { draft, change, put, clear } = useDraft(`${me.account.id}.${place}`, again ?? start, start, note)
  const [unfolded, setUnfolded] = useState(!folded || isBegun(draft, start))
  const visibility = widest === 'company' || draft.visibility !== 'company' ? draft.visibility : widest
  const group = visibility === 'group' ? draft.group : null
  const { used, limit, fits } = useRoom(draft)
  const pictures = usePictures(draft, change)
  const written =
    draft.media.length > 0 ||
    (saidIn(draft.text, visibility) !== '' && draft.text.trim() !== start.text.trim())
  const named = useNamed(`${draft.text}\n${draft.fullText ?? ''}`, parent?.account)
  const reaches = visibility !== 'direct' || named.length > 0 || parent !== undefined
  /** Undefined: at once. Null: a time is asked for and not chosen yet. */
  const [at, setAt] = useState<string | null | undefined>(time)
  const ready =
    written &&
    pictures.ready &&
    reaches &&
    fits &&
    (draft.poll === null || isAsked(draft.poll)) &&
    at !== null &&
    (at === undefined || draft.more.length === 0) &&
    threadFits(draft.more, limit)

  const submit = () => {
    if (!ready || pictures.remind()) return
    const body = {
      status: draft.text,
      // Left out, it is as one has chosen: for everybody, but quiet.
      visibility: quiet && visibility === 'company' ? undefined : visibility,
      group_id: group?.id,
      // What it answers may not be here yet, or any more.
      in_reply_to_id: parent?.id ?? before?.body.in_reply_to_id,
      quoted_status_id: draft.quotedId ?? undefined,
      reply_policy: draft.replyPolicy === 'everyone' ? undefined : draft.replyPolicy,
      language: languageOf(draft),
      full_text: draft.fullText?.trim() ? draft.fullText : undefined,
      spoiler_text: draft.warning?.trim() || undefined,
      poll: draft.poll ? toSent(draft.poll) : undefined,
      ...pictures.sent,
    }
    const done = () => {
      clear()
      setAt(undefined)
      setUnfolded(!folded)
      onDone?.()
    }
    const more = draft.more.filter((text) => text.trim() !== '')
    const wish = { body, group, ...(more.length > 0 ? { more } : at && { time: at }) }
    const special = more.length > 0 || at !== undefined
    const then = special ? (delivered: Delivered) => void say(me.account.id, wish, delivered, t) : undefined
    sendSoon(me.account.id, wish, { then, before })
    done()
  }
  const [started] = useState(draft)
  useLayoutEffect(() => {
    const typed = focused ? takeTypedAhead() : ''
    if (typed) change((now) => ({ text: now.text + typed }))
  })
  useEffect(() => {
    fetchFoot().catch(() => undefined)
  }, [])
  useEffect(() => {
    if (unfolded) fetchPollFields().catch(() => undefined)
  }, [unfolded])
  const name = parent?.account.display_name
  return (
    <form
      {...pictures.handlers}
      className={classNames(styles.composer, bare && styles.bare, pictures.over && styles.dropping)}
      data-bare={bare || undefined}
      onFocus={() => setUnfolded(true)}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {!bare && <Avatar src={me.account.avatar} name={me.account.display_name} />}
      <div className={styles.main}>
        <Words
          draft={draft}
          change={change}
          submit={submit}
          label={name ? t('composer.replyLabel', { name }) : t('composer.label')}
          placeholder={t(parent ? 'composer.replyPlaceholder' : 'composer.placeholder')}
          focused={focused}
          roomy={bare}
          folded={!unfolded}
        />
        {unfolded && <Pictures draft={draft} change={change} missing={pictures.missing} />}
        {draft.poll && unfolded && (
          <Suspense>
            <PollFields
              poll={draft.poll}
              change={(poll) => change({ poll })}
              focused={started.poll === null}
            />
          </Suspense>
        )}
        {unfolded && (draft.more.length > 0 || draft.text.length > 40) && (
          <Suspense>
            <MoreWriting
              draft={draft}
              change={change}
              submit={submit}
              limit={limit}
              used={used}
              timed={at !== undefined}
            />
          </Suspense>
        )}
        {unfolded && draft.quotedId && (
          <Suspense>
            <QuotedDraft id={draft.quotedId} drop={() => change({ quotedId: null })} />
          </Suspense>
        )}
        {unfolded && (draft.replyPolicy !== 'everyone' || parent) && (
          <Suspense>
            <ReplyRule policy={draft.replyPolicy} parent={parent} />
          </Suspense>
        )}
        {unfolded && visibility === 'direct' && (
          <Suspense>
            <WhoOpens />
          </Suspense>
        )}
        {unfolded && at !== undefined && (
          <Suspense>
            <TimeField at={at} change={setAt} />
          </Suspense>
        )}
        {unfolded && (
          <Suspense>
            <DraftState accountId={me.account.id} place={place} draft={draft} put={put} clear={clear} />
          </Suspense>
        )}
        {unfolded && (
          <Suspense fallback={<div className={styles.footComing} />}>
            <Foot
              draft={{ ...draft, visibility }}
              named={named}
              answered={parent?.account}
              widest={widest}
              used={used}
              limit={limit}
              ready={ready}
              label={t(at !== undefined ? 'composer.schedule' : parent ? 'composer.reply' : 'composer.post')}
              timed={
                draft.more.length > 0 && at === undefined
                  ? undefined
                  : { on: at !== undefined, toggle: () => setAt(at === undefined ? null : undefined) }
              }
              change={change}
              addPictures={pictures.add}
            />
          </Suspense>
        )}
      </div>
    </form>
  )
}
