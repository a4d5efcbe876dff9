import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Paper } from '#contract/product/paper.ts'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { askingQuery } from '#web/data/unread.ts'
import { usePlace } from '#web/features/stream/use-place.ts'
import { since } from '#web/locales/when.ts'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import styles from './papers.module.css'

const KEY = ['papers']

/** What somebody hands out or reads out at the places that they lead, and how many were there. */
export function PapersScreen() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: () => call('GET /api/birdhouse/v1/papers', {}),
    staleTime: 0,
  })
  usePlace('papers')
  return (
    <>
      <PageHeader title={t('papers.title')} back />
      {!data && (error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons />)}
      {data?.length === 0 && <Notice title={t('papers.none')}>{t('papers.noneHint')}</Notice>}
      {data && data.length > 0 && (
        <>
          <p className={styles.hint}>{t('papers.hint')}</p>
          <ul className={styles.papers}>
            {data.map((paper) => (
              <li key={paper.id}>
                <PaperRow paper={paper} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function PaperRow({ paper }: { paper: Paper }) {
  const { t } = useTranslation()
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const briefed = Number(textOf(data, 'briefed'))
    await call('PUT /api/birdhouse/v1/papers/:id', { params: { id: paper.id }, body: { briefed } })
    toast(t('papers.saved', { count: briefed }))
    await Promise.all([KEY, askingQuery.queryKey].map((queryKey) => client.invalidateQueries({ queryKey })))
  })
  return (
    <article className={styles.paper}>
      <p className="quiet">
        {t(`papers.${paper.channel}`)} · {paper.place} · {since(paper.created_at)}
      </p>
      <h2 lang={paper.language} dir="auto">
        {paper.short}
      </h2>
      <form onSubmit={onSubmit} className={styles.count}>
        <Field
          label={t('papers.briefed')}
          name="briefed"
          type="number"
          inputMode="numeric"
          min={0}
          max={100000}
          defaultValue={paper.briefed ?? ''}
          required
        />
        <Button type="submit" busy={busy}>
          {t('papers.save')}
        </Button>
        <a
          className={buttonClass()}
          href={paper.sheet}
          target="_blank"
          rel="noreferrer"
          aria-label={t(paper.by_person ? 'papers.printAllName' : 'papers.printName', { short: paper.short })}
        >
          {t(paper.by_person ? 'papers.printAll' : 'papers.print')}
        </a>
      </form>
      <Failure error={error} />
    </article>
  )
}
