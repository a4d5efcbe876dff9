import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Case } from '#web/features/report/case.ts'
import { ownPictures } from '#web/features/report/own-pictures.ts'
import { type Picture, PictureDialog } from '#web/features/report/picture-dialog.tsx'
import { ReportedPosts } from '#web/features/report/reported-posts.tsx'
import { exactly } from '#web/locales/when.ts'
import reports from '#web/screens/reports/reports.module.css'
import { Button } from '#web/ui/button.tsx'
import { type Act, ActDialog } from './report-act.tsx'

/** One report: what it is about, what was said and noted, and what can be done. */
export function ReportCase({ report }: { report: Case }) {
  const { t } = useTranslation()
  const [act, setAct] = useState<Act | null>(null)
  const [picture, setPicture] = useState<Picture | null>(null)
  // It is one thing more, and the report stays open.
  const pictures = report.decision === null ? ownPictures(report.person) : []
  const hideable = report.posts.some((post) => !post.deleted && !post.hidden)
  const appealed = report.decision?.appealed_at != null && report.decision.upheld === null
  const acts: Act[] = [
    ...(report.decision === null
      ? ([...(hideable ? ['hidden'] : []), 'warned', 'suspended', 'dismissed'] as Act[])
      : []),
    ...(appealed ? (['uphold', 'refuse'] as const) : []),
    ...(report.reporter === null ? [] : (['note'] as const)),
  ]
  return (
    <>
      <h3>{t(titleOf(report))}</h3>
      <p className={reports.people}>
        {report.reporter && (
          <>
            <Person account={report.reporter} /> {t('report.reported')}{' '}
          </>
        )}
        <Person account={report.person} />
        <br />
        <span>{exactly(report.created_at)}</span>
      </p>
      {report.comment && <p dir="auto">{report.comment}</p>}
      {report.rules.length > 0 && (
        <p>
          <strong>{t('report.rulesBroken')}</strong>{' '}
          <bdi>{report.rules.map(({ text }) => text).join(' · ')}</bdi>
        </p>
      )}
      <ReportedPosts posts={report.posts} />
      {report.decision && <Decided decision={report.decision} />}
      <Notes notes={report.notes} />
      <div className={reports.buttons}>
        {acts.map((one) => (
          <Button
            key={one}
            small
            aria-label={t('report.actFor', { act: t(`report.act_${one}`), name: report.person.display_name })}
            onClick={() => setAct(one)}
          >
            {t(`report.act_${one}`)}
          </Button>
        ))}
        {pictures.map((one) => (
          <Button
            key={one}
            small
            aria-label={t('report.actFor', {
              act: t(`report.remove_${one}`),
              name: report.person.display_name,
            })}
            onClick={() => setPicture(one)}
          >
            {t(`report.remove_${one}`)}
          </Button>
        ))}
      </div>
      {picture && <PictureDialog account={report.person} which={picture} onClose={() => setPicture(null)} />}
      {act && <ActDialog act={act} report={report} onClose={() => setAct(null)} />}
    </>
  )
}

function titleOf({ reporter, category, decision }: Case) {
  if (reporter !== null) return `report.category_${category}` as const
  return decision?.kind === 'suspended' ? 'report.unreported' : 'report.unreportedPicture'
}

function Decided({ decision }: { decision: NonNullable<Case['decision']> }) {
  const { t } = useTranslation()
  const answered =
    decision.upheld === null ? 'report.waiting' : decision.upheld ? 'report.upheld' : 'report.notUpheld'
  return (
    <>
      <p>
        <strong>
          {decision.by === null
            ? t('report.byCommand')
            : t(`report.by_${decision.kind}`, { name: decision.by.display_name })}
        </strong>{' '}
        <bdi>{decision.words}</bdi>
      </p>
      {decision.appeal && (
        <p>
          <strong>{t('report.theySaid')}</strong> <bdi>{decision.appeal}</bdi>
          <br />
          <strong>{t(answered)}</strong> <bdi>{decision.answer}</bdi>
        </p>
      )}
    </>
  )
}

function Notes({ notes }: { notes: Case['notes'] }) {
  const { t } = useTranslation()
  if (notes.length === 0) return null
  return (
    <ul className={reports.notes} aria-label={t('report.notes')}>
      {notes.map((note) => (
        <li key={note.created_at + note.text}>
          <strong>
            <bdi>{note.by?.display_name}</bdi>
          </strong>{' '}
          <bdi>{note.text}</bdi>
        </li>
      ))}
    </ul>
  )
}

function Person({ account }: { account: Case['person'] }) {
  return (
    <Link to="/@{$handle}" params={{ handle: account.acct }}>
      <bdi>{account.display_name}</bdi>
    </Link>
  )
}
