import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { useCalendar } from '#web/data/announcements.ts'
import { LevelMark } from '#web/features/announcement/level-mark.tsx'
import rowStyles from '#web/features/announcement/row.module.css'
import { sayCondition } from '#web/features/announcement/say-condition.ts'
import { exactly } from '#web/locales/when.ts'

export type Dated = NonNullable<ReturnType<typeof useCalendar>['data']>['announcements'][number]

/** One that goes out, or went: when, what, to whom. */
export function DatedRow({ dated: { id, at, short, level, state, condition } }: { dated: Dated }) {
  const { t } = useTranslation()
  return (
    <li>
      <span className="quiet">
        <time dateTime={at}>{exactly(at)}</time> · {t(`announce.state_${state}`)}
      </span>
      <Link to="/announce/$announcement" params={{ announcement: id }} dir="auto">
        {short}
      </Link>
      <span className={rowStyles.line}>
        <LevelMark level={level} />
        <span className="quiet">{sayCondition(condition, t)}</span>
      </span>
    </li>
  )
}
