import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import {
  changeDaily,
  type DailySource,
  type Source,
  setDaily,
  useDaily,
  useDailySources,
} from '#web/data/daily.ts'
import { explain } from '#web/data/explain.ts'
import { hourOfDay } from '#web/locales/when.ts'
import { Button } from '#web/ui/button.tsx'
import { ItemRow } from '#web/ui/item-row.tsx'
import { keepFocus } from '#web/ui/keep-focus.ts'
import { Notice } from '#web/ui/notice.tsx'
import { PagedRows } from '#web/ui/paged-rows.tsx'
import { Section } from '#web/ui/section.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './daily.module.css'

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

/** When the card comes, and what is read so, each with the way back. */
export function DailySources() {
  const { t } = useTranslation()
  return (
    <>
      <Hour />
      <PagedRows
        wide
        query={useDailySources()}
        empty={<Notice title={t('daily.none')}>{t('daily.noneHint')}</Notice>}
        render={(one) => (
          <div className={styles.row}>
            <Row one={one} />
          </div>
        )}
      />
    </>
  )
}

function Hour() {
  const { t } = useTranslation()
  const { data } = useDaily()
  const choose = async (hour: number) => {
    try {
      await changeDaily({ hour })
      toast(t('common.saved'))
    } catch (failure) {
      toast(explain(failure, t))
    }
  }
  return (
    <Section untitled title={t('daily.when')} hint={t('daily.intro')}>
      <SelectField
        label={t('daily.when')}
        value={data?.hour ?? 0}
        disabled={!data}
        onChange={(event) => void choose(Number(event.target.value))}
      >
        {HOURS.map((hour) => (
          <option key={hour} value={hour}>
            {hour === 0 ? t('daily.first') : t('daily.at', { time: hourOfDay(hour) })}
          </option>
        ))}
      </SelectField>
    </Section>
  )
}

function Row({ one }: { one: DailySource }) {
  const { t } = useTranslation()
  const { account, hashtag, group } = one
  const source: Source | null = account
    ? { kind: 'person', id: account.id }
    : hashtag
      ? { kind: 'hashtag', name: hashtag }
      : group && { kind: 'group', id: group.id, handle: group.handle }
  if (source === null) return null
  const name = account?.display_name ?? (hashtag ? `#${hashtag}` : (group?.name ?? ''))
  const change = async (daily: boolean) => {
    try {
      await setDaily(source, daily)
      if (daily) return
      toast(t('daily.liveDone', { name }), { label: t('post.undo'), run: () => void change(true) })
      setTimeout(keepFocus)
    } catch (error) {
      toast(explain(error, t))
    }
  }
  return (
    <ItemRow title={name} note={<Where one={one} />}>
      <Button small aria-label={t('daily.liveName', { name })} onClick={() => change(false)}>
        {t('daily.live')}
      </Button>
    </ItemRow>
  )
}

function Where({ one: { account, hashtag, group } }: { one: DailySource }) {
  const { t } = useTranslation()
  if (account)
    return (
      <Link to="/@{$handle}" params={{ handle: account.acct }}>
        @{account.acct}
      </Link>
    )
  if (hashtag)
    return (
      <Link to="/tags/$hashtag" params={{ hashtag }}>
        {t('silence.look')}
      </Link>
    )
  return (
    <Link to="/groups/$group" params={{ group: group?.handle ?? '' }}>
      {t('silence.look')}
    </Link>
  )
}
