import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Emoji } from '#web/data/emojis.ts'
import { load, save } from '#web/data/storage.ts'
import { Apart } from '#web/ui/apart.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { SearchInput } from '#web/ui/search-input.tsx'
import styles from './emoji.module.css'

type Props = { emojis: Emoji[]; take: (shortcode: string) => void; onClose: () => void }

const RECENT = 'emoji.recent'
const KEPT = 16

/** Emoji of our own: the recent ones first, then by what they are about; arrow keys walk through them. */
export function Picker({ emojis, take, onClose }: Props) {
  const { t } = useTranslation()
  const [q, setQ] = useState('')
  const recent = load<string[]>(RECENT, [])
  const found = emojis.filter(({ shortcode, category }) =>
    `${shortcode} ${category ?? ''}`.toLowerCase().includes(q.trim().toLowerCase()),
  )
  const used = recent.flatMap((name) => found.filter(({ shortcode }) => shortcode === name))
  const groups = [...Map.groupBy(found, ({ category }) => category ?? t('emoji.others'))]
  const choose = (shortcode: string) => {
    save(RECENT, [shortcode, ...recent.filter((name) => name !== shortcode)].slice(0, KEPT))
    take(shortcode)
  }
  return (
    <Apart>
      <Dialog sheet title={t('composer.emoji')} onClose={onClose}>
        <SearchInput label={t('emoji.find')} placeholder={t('emoji.find')} value={q} change={setQ} />
        {used.length > 0 && q === '' && <Group title={t('emoji.recent')} emojis={used} choose={choose} />}
        {groups.map(([category, members]) => (
          <Group key={category} title={category} emojis={members} choose={choose} />
        ))}
        {found.length === 0 && <p className="quiet">{t('emoji.none')}</p>}
      </Dialog>
    </Apart>
  )
}

type GroupProps = { title: string; emojis: Emoji[]; choose: (shortcode: string) => void }

function Group({ title, emojis, choose }: GroupProps) {
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are a shorter way than Tab, which works too */}
      <div className={styles.grid} onKeyDown={walk}>
        {emojis.map(({ shortcode, url }) => (
          <button
            key={shortcode}
            type="button"
            className={styles.one}
            title={`:${shortcode}:`}
            aria-label={`:${shortcode}:`}
            onClick={() => choose(shortcode)}
          >
            <img src={url} alt="" loading="lazy" />
          </button>
        ))}
      </div>
    </section>
  )
}

/** One on or back, or to the one above or below. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const { key, currentTarget, target } = event
  const all = [...currentTarget.querySelectorAll('button')]
  const at = all.indexOf(target as HTMLButtonElement)
  const top = all[0]?.offsetTop
  const columns = Math.max(1, all.filter((one) => one.offsetTop === top).length)
  const forward = document.dir === 'rtl' ? -1 : 1
  const by = { ArrowRight: forward, ArrowLeft: -forward, ArrowDown: columns, ArrowUp: -columns }[key]
  if (by === undefined || at < 0) return
  event.preventDefault()
  all[at + by]?.focus()
}
