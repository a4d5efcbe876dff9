import { MailPlus } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Conversation, useConversations } from '#web/data/conversations.ts'
import { Place } from '#web/features/filter/place.ts'
import { Stream } from '#web/features/stream/stream.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { Button } from '#web/ui/button.tsx'
import { lazyPart } from '#web/ui/lazy-part.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import { ConversationRow } from './conversation-row.tsx'
import styles from './conversations.module.css'

const NewMessage = lazyPart(() => import('./new-message.tsx'), 'NewMessage')

/** Direct messages: with whom, what was said last, and whether it is read. */
export function ConversationsScreen() {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const place = usePlace('conversations')
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useConversations()
  const write = (
    <Button small look="soft" className={styles.write} onClick={() => setAsking(true)}>
      <MailPlus size={18} aria-hidden="true" />
      <span>{t('conversations.fresh')}</span>
    </Button>
  )
  return (
    <Place value="notifications">
      <PageHeader title={t('nav.conversations')} back>
        {data?.length !== 0 && write}
      </PageHeader>
      {asking && (
        <Suspense>
          <NewMessage onClose={() => setAsking(false)} />
        </Suspense>
      )}
      {!data && (error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons />)}
      {data?.length === 0 && (
        <Notice title={t('conversations.empty')} action={write}>
          {t('conversations.emptyHint')}
        </Notice>
      )}
      {data && data.length > 0 && (
        <Stream
          name={place}
          label={t('nav.conversations')}
          items={data}
          keyOf={keyOf}
          render={(conversation, index) => (
            <ConversationRow conversation={conversation} position={index + 1} />
          )}
          guess={90}
          error={error}
          hasMore={hasNextPage}
          loadMore={fetchNextPage}
          busy={isFetching}
        />
      )}
    </Place>
  )
}

const keyOf = (conversation: Conversation) => conversation.id
