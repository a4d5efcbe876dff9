import { useTranslation } from 'react-i18next'
import { classNames } from '#web/ui/class-names.ts'
import styles from './figures.module.css'
import { sayNumber, sayShare } from './shape.ts'

/** One figure of a row: null where it can't be measured, which is not 0. A share of people, in numbers alone where `plain`, or a share of its own. */
export type Bar = { name: string } & ({ people: number | null; of: number; plain?: true } | { share: number })

/** A row of a table whose figures are bars too: how long says how large, hatched says "not measured". */
export function BarRow({ name, bars }: { name: string; bars: Bar[] }) {
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      {bars.map((bar) => (
        <td key={bar.name} data-name={bar.name}>
          <OneBar {...bar} />
        </td>
      ))}
    </tr>
  )
}

export function NotMeasured() {
  const { t } = useTranslation()
  return <span className={classNames(styles.bar, styles.hatched)}>{t('figures.notMeasured')}</span>
}

function OneBar(bar: Bar) {
  const { t } = useTranslation()
  if ('share' in bar) return <Filled share={bar.share}>{sayShare(bar.share)}</Filled>
  const { people, of, plain } = bar
  if (people === null) return <NotMeasured />
  const share = of > 0 ? Math.min(1, people / of) : 0
  return <Filled share={share}>{sayPeople(people)}</Filled>

  function sayPeople(count: number): string {
    if (count === 0) return t('figures.few')
    if (plain) return sayNumber(count)
    return count === of ? t('figures.everybody') : `${sayNumber(count)} · ${sayShare(share)}`
  }
}

const Filled = ({ share, children }: { share: number; children: string }) => (
  <span className={styles.bar}>
    <span className={styles.fill} style={{ inlineSize: `${share * 100}%` }} />
    <span className={styles.number}>{children}</span>
  </span>
)

/** The table of such rows; what its columns are named stands before each figure on narrow screens. */
export function BarTable({ caption, first, names, children }: TableProps) {
  return (
    <table className={styles.bars}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {[first, ...names].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

type TableProps = { caption: string; first: string; names: string[]; children: React.ReactNode }
