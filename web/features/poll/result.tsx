import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Post } from '#web/data/posts.ts'
import { currentLocale } from '#web/locales/language.ts'
import { classNames } from '#web/ui/class-names.ts'
import { Facts } from './facts.tsx'
import styles from './poll.module.css'

type Poll = NonNullable<Post['poll']>
type Props = { poll: Poll; over: boolean; lang: string | undefined; children?: ReactNode }

/** Each option with its share in figures; the bar says the same to the eye only. */
export function Result({ poll, over, lang, children }: Props) {
  const { t } = useTranslation()
  const most = Math.max(...poll.options.map((option) => option.votes_count ?? 0))
  return (
    <div className={styles.poll}>
      <ul className={styles.options} aria-label={t('poll.result')}>
        {poll.options.map(({ title, votes_count: votes }, at) => (
          <li key={title} className={styles.option}>
            <p
              className={classNames(
                styles.line,
                votes !== null && votes > 0 && votes === most && styles.first,
              )}
            >
              <span lang={lang} dir="auto" className={styles.title}>
                {title}
              </span>
              {poll.own_votes.includes(at) && (
                <span className={styles.own}>
                  <Check size={16} aria-hidden="true" />
                  {t('poll.own')}
                </span>
              )}
              {votes !== null && <Figures votes={votes} of={poll.voters_count} />}
            </p>
            {votes !== null && (
              <div className={styles.track} aria-hidden="true">
                <div
                  className={styles.bar}
                  style={{ inlineSize: `${share(votes, poll.voters_count) * 100}%` }}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {children && <div className={styles.foot}>{children}</div>}
      <Facts poll={poll} over={over} />
    </div>
  )
}

/** Of those who voted: where several choices are allowed, all shares together may be more than one. */
const share = (votes: number, voters: number) => (voters === 0 ? 0 : votes / voters)

function Figures({ votes, of }: { votes: number; of: number }) {
  const { t } = useTranslation()
  const percent = new Intl.NumberFormat(currentLocale(), { style: 'percent', maximumFractionDigits: 0 })
  return (
    <span className={styles.figures}>
      <strong>{percent.format(share(votes, of))}</strong>{' '}
      <span className="quiet">{t('poll.votes', { count: votes })}</span>
    </span>
  )
}
