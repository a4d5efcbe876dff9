import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { unblock, unmute } from '#web/data/mute.ts'
import { useBlocks, useMutes } from '#web/data/people-pages.ts'
import type { Account } from '#web/data/posts.ts'
import { PeopleList } from '#web/features/person/people-list.tsx'
import { PersonRow } from '#web/features/person/person-row.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { exactly } from '#web/locales/when.ts'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import { toast } from '#web/ui/toast.tsx'
import { MutedHashtags, MutedThreads } from './silenced.tsx'

/** Whom I mute and block, each with the way back. */
export function MutedScreen() {
  const { t } = useTranslation()
  const { blocked = false, talk } = useSearch({ strict: false })
  const here = blocked ? 'blocked' : talk === 'threads' || talk === 'hashtags' ? talk : 'muted'
  const Part = PARTS[here]
  return (
    <>
      <PageHeader title={t('mute.places')} back="/settings" />
      <Tabs label={t('mute.places')}>
        {TABS.map(([name, words, search]) => (
          <Link
            key={name}
            to="/muted"
            search={search}
            aria-current={name === here ? 'page' : undefined}
            activeProps={{ 'aria-current': name === here ? 'page' : undefined }}
            activeOptions={{ exact: true }}
            replace
          >
            {t(words)}
          </Link>
        ))}
      </Tabs>
      <Part />
    </>
  )
}

const TABS = [
  ['muted', 'mute.muted', {}],
  ['threads', 'silence.threads', { talk: 'threads' }],
  ['hashtags', 'silence.hashtags', { talk: 'hashtags' }],
  ['blocked', 'mute.blocked', { blocked: true }],
] as const

function Muted() {
  const { t } = useTranslation()
  const query = useMutes()
  const until = new Map(query.data?.map((one) => [one.id, one.mute_expires_at]))
  const note = ({ id }: Account) => {
    const when = until.get(id)
    return when ? t('mute.until', { when: exactly(when) }) : t('mute.open')
  }
  return (
    <PeopleList
      name={usePlace('muted')}
      label={t('mute.muted')}
      query={query}
      empty={<Notice title={t('mute.noneMuted')}>{t('mute.noneMutedHint')}</Notice>}
      row={(account) => (
        <PersonRow
          account={account}
          note={note(account)}
          action={<Undo account={account} label={t('mute.unmute')} name="unmuteName" act={unmute} />}
        />
      )}
    />
  )
}

function Blocked() {
  const { t } = useTranslation()
  return (
    <PeopleList
      name={usePlace('blocked')}
      label={t('mute.blocked')}
      query={useBlocks()}
      empty={<Notice title={t('mute.noneBlocked')}>{t('mute.noneBlockedHint')}</Notice>}
      row={(account) => (
        <PersonRow
          account={account}
          action={<Undo account={account} label={t('mute.unblock')} name="unblockName" act={unblock} />}
        />
      )}
    />
  )
}

type UndoProps = {
  account: Account
  label: string
  name: 'unmuteName' | 'unblockName'
  act: (id: string) => Promise<void>
}

function Undo({ account, label, name, act }: UndoProps) {
  const { t } = useTranslation()
  return (
    <Button
      small
      aria-label={t(`mute.${name}`, { name: account.display_name })}
      onClick={() => act(account.id).catch((error) => toast(explain(error, t)))}
    >
      {label}
    </Button>
  )
}

const PARTS = { muted: Muted, blocked: Blocked, threads: MutedThreads, hashtags: MutedHashtags }
