import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Emoji } from '#web/data/emojis.ts'
import { ordinaryEmojisQuery } from '#web/data/ordinary-emojis.ts'
import { currentLanguage } from '#web/locales/language.ts'
import { Apart } from '#web/ui/apart.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { SearchInput } from '#web/ui/search-input.tsx'
import { type Choice, find, noteRecent, ofOrdinary, ofOwn, readRecent } from './choices.ts'
import styles from './emoji.module.css'
import { Grid, GridSkeleton } from './grid.tsx'

type Props = { own: Emoji[]; take: (text: string) => void; onClose: () => void }

/** Emojibase's groups but the one of parts, with a face for each. */
const GROUPS = [
  { group: 0, name: 'faces', face: '😀' },
  { group: 1, name: 'people', face: '👋' },
  { group: 3, name: 'nature', face: '🐦' },
  { group: 4, name: 'food', face: '🍎' },
  { group: 5, name: 'travel', face: '🚲' },
  { group: 6, name: 'activities', face: '⚽' },
  { group: 7, name: 'objects', face: '💡' },
  { group: 8, name: 'symbols', face: '✅' },
  { group: 9, name: 'flags', face: '🏁' },
] as const

/** The recent ones first, then our own by what they are about, then a group of those that every device has; or what is searched for. */
export function Picker({ own, take, onClose }: Props) {
  const { t } = useTranslation()
  const [q, setQ] = useState('')
  const query = useQuery(ordinaryEmojisQuery(currentLanguage()))
  const { data: ordinary = [], isSuccess, isPending, isError, error } = query
  const all = [...own.map(ofOwn), ...ordinary.map(ofOrdinary)]
  const choose = ({ text }: Choice) => {
    noteRecent(text)
    take(text)
  }
  const found = q.trim() === '' ? null : find(all, q)
  return (
    <Apart>
      <Dialog sheet title={t('composer.emoji')} onClose={onClose}>
        <SearchInput
          label={t('emoji.find')}
          placeholder={t('emoji.find')}
          value={q}
          change={setQ}
          focused
          onKeyDown={(event) => {
            const [first] = found ?? []
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || !first) return
            event.preventDefault()
            choose(first)
          }}
        />
        <p className="visually-hidden" role="status">
          {found && isSuccess && t('emoji.found', { count: found.length })}
        </p>
        {found && found.length > 0 && <Grid title={t('emoji.result')} choices={found} choose={choose} />}
        {found?.length === 0 && isSuccess && <p className="quiet">{t('emoji.none')}</p>}
        {!found && <Shelves all={all} own={own} ordinary={ordinary} choose={choose} />}
        {isPending && <GridSkeleton />}
        {/* A page does not fetch a module again that it failed to fetch; what is written is kept through a new one. */}
        {isError && <LoadFailure error={error} retry={() => location.reload()} />}
      </Dialog>
    </Apart>
  )
}

type Shelved = {
  all: readonly Choice[]
  own: Emoji[]
  ordinary: readonly Parameters<typeof ofOrdinary>[0][]
  choose: (one: Choice) => void
}

function Shelves({ all, own, ordinary, choose }: Shelved) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<(typeof GROUPS)[number]>(GROUPS[0])
  const [recent] = useState(readRecent)
  const used = recent.flatMap((text) => all.find((one) => one.text === text) ?? [])
  const shelves = [...Map.groupBy(own, ({ category }) => category ?? t('emoji.others'))]
  const shown = ordinary.filter(({ group }) => group === open.group).map(ofOrdinary)
  return (
    <>
      {used.length > 0 && <Grid title={t('emoji.recent')} choices={used} choose={choose} />}
      {shelves.map(([category, members]) => (
        <Grid key={category} title={category} choices={members.map(ofOwn)} choose={choose} />
      ))}
      <fieldset className={styles.groups}>
        <legend className="visually-hidden">{t('emoji.groups')}</legend>
        {GROUPS.map((one) => (
          <button
            key={one.name}
            type="button"
            className={styles.one}
            aria-pressed={one === open}
            title={t(`emoji.group_${one.name}`)}
            aria-label={t(`emoji.group_${one.name}`)}
            onClick={() => setOpen(one)}
          >
            {one.face}
          </button>
        ))}
      </fieldset>
      {shown.length > 0 && (
        <Grid key={open.name} title={t(`emoji.group_${open.name}`)} choices={shown} choose={choose} />
      )}
    </>
  )
}
