import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConversations } from '#web/data/conversations.ts'
import { useDirectory } from '#web/data/directory.ts'
import type { Account } from '#web/data/posts.ts'
import { useMe } from '#web/data/session.ts'
import { openComposer } from '#web/features/composer/open.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { SearchInput } from '#web/ui/search-input.tsx'
import styles from './new-message.module.css'

/** More names than these leave no room for words. */
const MOST = 8
const SHOWN = 8

/** For whom a message is to be; then it is written where every post is. */
export function NewMessage({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState<Account[]>([])
  const { people, error, refetch } = useFound(q.trim())
  const form = useRef<HTMLFormElement>(null)
  const toggle = (one: Account) => {
    setChosen((now) =>
      now.some(({ id }) => id === one.id) ? now.filter(({ id }) => id !== one.id) : [...now, one],
    )
    // What was pressed may go; the next name is typed there.
    form.current?.querySelector('input')?.focus()
  }
  const full = chosen.length >= MOST
  const write = () => {
    onClose()
    openComposer({ to: chosen.map((one) => one.acct) })
  }
  return (
    <Dialog sheet title={t('conversations.fresh')} onClose={onClose}>
      <form
        ref={form}
        className={styles.choice}
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen.length > 0) write()
        }}
      >
        <Chosen people={chosen} drop={toggle} />
        <SearchInput
          label={t('conversations.find')}
          placeholder={t('conversations.find')}
          value={q}
          change={setQ}
          maxLength={100}
          focused
        />
        {full && <p className="quiet">{t('conversations.most', { limit: MOST })}</p>}
        {error && <LoadFailure error={error} retry={refetch} />}
        {q.trim() === '' && people.length > 0 && <p className={styles.lately}>{t('conversations.recent')}</p>}
        <ul>
          {people.map((one) => {
            const isChosen = chosen.some(({ id }) => id === one.id)
            return (
              <li key={one.id}>
                <button
                  type="button"
                  className={styles.option}
                  aria-pressed={isChosen}
                  disabled={full && !isChosen}
                  onClick={() => {
                    toggle(one)
                    setQ('')
                  }}
                >
                  <Avatar src={one.avatar} name={one.display_name} size={36} />
                  <span>
                    <strong dir="auto">{one.display_name}</strong>
                    <span className="quiet" dir="auto">
                      {[`@${one.acct}`, one.birdhouse.team].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
        {q.trim() !== '' && people.length === 0 && !error && (
          <p className="quiet" role="status">
            {t('conversations.nobody')}
          </p>
        )}
        <div className={styles.acts}>
          <Button type="submit" look="primary" disabled={chosen.length === 0}>
            {t('conversations.write')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function Chosen({ people, drop }: { people: Account[]; drop: (one: Account) => void }) {
  const { t } = useTranslation()
  if (people.length === 0) return null
  return (
    <ul className={styles.chosen} aria-label={t('conversations.chosen')}>
      {people.map((one) => (
        <li key={one.id}>
          <Button
            small
            look="soft"
            aria-label={t('conversations.drop', { name: one.display_name })}
            onClick={() => drop(one)}
          >
            <bdi>{one.display_name}</bdi>
            <X size={16} aria-hidden="true" />
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** Who fits what is typed; before that those with whom I wrote last. */
function useFound(q: string) {
  const me = useMe().account.id
  const recent = useConversations().data?.flatMap((one) => one.accounts) ?? []
  const { data, error, refetch } = useDirectory(q)
  const all = data?.pages.flatMap((page) => page.people) ?? []
  const fitting = q === '' && recent.length > 0 ? recent : all
  const people = [...new Map(fitting.map((one) => [one.id, one])).values()]
  return { people: people.filter(({ id }) => id !== me).slice(0, SHOWN), error: data ? null : error, refetch }
}
