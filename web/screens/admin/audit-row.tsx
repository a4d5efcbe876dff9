import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { exactly } from '#web/locales/when.ts'
import { ItemRow } from '#web/ui/item-row.tsx'
import { type AuditEntry, sayFacts } from './audit-words.ts'

/** What was done, who did it, to whom, and when. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation()
  const facts = sayFacts(entry, t)
  const about = entry.about?.id === entry.by?.id ? null : entry.about
  return (
    <ItemRow
      title={[t(`audit.${entry.kind}`), ...facts].join(' · ')}
      note={
        <>
          {entry.by ? <Person account={entry.by} /> : t('audit.onServer')}
          {about && (
            <>
              <span aria-hidden="true"> → </span>
              <span className="visually-hidden"> {t('audit.to')} </span>
              <Person account={about} />
            </>
          )}
          <br />
          <time dateTime={entry.at}>{exactly(entry.at)}</time>
        </>
      }
    />
  )
}

function Person({ account }: { account: NonNullable<AuditEntry['by']> }) {
  return (
    <Link to="/@{$handle}" params={{ handle: account.acct }}>
      <bdi>{account.display_name}</bdi>
    </Link>
  )
}
