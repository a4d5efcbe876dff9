import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { answerFollowRequest } from '#web/data/follow-requests.ts'
import { useFollowRequests } from '#web/data/people-pages.ts'
import type { Account } from '#web/data/posts.ts'
import { useMe } from '#web/data/session.ts'
import { PeopleList } from '#web/features/person/people-list.tsx'
import { PersonRow } from '#web/features/person/person-row.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { keepFocus } from '#web/ui/keep-focus.ts'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './follow-requests.module.css'

/** Who asks to follow me, to be let in or declined. */
export function FollowRequestsScreen() {
  const { t } = useTranslation()
  const query = useFollowRequests()
  const { locked } = useMe().account
  return (
    <>
      <PageHeader title={t('asking.requests')} back />
      {query.data && query.data.length > 0 && <p className={styles.hint}>{t('asking.requestsHint')}</p>}
      <PeopleList
        name={usePlace('follow-requests')}
        label={t('asking.requests')}
        query={query}
        empty={
          <Notice title={t('asking.nobody')} action={!locked && <ToLock />}>
            {t('asking.nobodyHint')}
          </Notice>
        }
        row={(account) => <PersonRow account={account} action={<Answer account={account} />} />}
      />
    </>
  )
}

function ToLock() {
  const { t } = useTranslation()
  return (
    <Link to="/settings" search={{ part: 'profile' }} className={buttonClass()}>
      {t('asking.toLock')}
    </Link>
  )
}

function Answer({ account }: { account: Account }) {
  const { t } = useTranslation()
  const name = account.display_name
  const answer = async (word: 'authorize' | 'reject') => {
    try {
      await answerFollowRequest(account.id, word)
      keepFocus()
      toast(t(word === 'authorize' ? 'asking.accepted' : 'asking.rejected', { name }))
    } catch (reason) {
      toast(explain(reason, t))
    }
  }
  return (
    <span className={styles.acts}>
      <Button
        small
        look="soft"
        aria-label={t('asking.acceptName', { name })}
        onClick={() => answer('authorize')}
      >
        {t('asking.accept')}
      </Button>
      <Button small aria-label={t('asking.rejectName', { name })} onClick={() => answer('reject')}>
        {t('asking.reject')}
      </Button>
    </span>
  )
}
