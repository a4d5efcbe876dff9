import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { encode } from 'uqr'
import type { Screen } from '#contract/product/paper.ts'
import { classNames } from '#web/ui/class-names.ts'
import styles from './screen.module.css'
import { useScreen } from './use-screen.ts'
import { useTurn } from './use-turn.ts'

/** What a lobby sees: one announcement at a time, in large letters. Nothing here asks who looks. */
export function ScreenScreen() {
  const { t } = useTranslation()
  const { token = '' } = useParams({ strict: false })
  const { screen, gone, at, offline } = useScreen(token)
  const turn = useTurn(screen?.messages ?? [])
  const message = screen?.messages[turn]
  return (
    <main className={classNames(styles.screen, message?.level === 'emergency' && styles.emergency)}>
      <header className={styles.head}>
        <span>{screen?.organisation}</span>
        <span>{screen?.name}</span>
      </header>
      {gone && (
        <div className={styles.none}>
          <h1>{t('screen.gone')}</h1>
          <p>{t('screen.goneHint')}</p>
        </div>
      )}
      {screen && !message && <h1 className={styles.none}>{t('screen.none')}</h1>}
      {message && <Announcement key={message.id} message={message} />}
      <footer className={styles.foot}>
        <span aria-hidden="true">
          {(screen?.messages.length ?? 0) > 1 &&
            screen?.messages.map(({ id }, place) => <i key={id} data-on={place === turn || undefined} />)}
        </span>
        <span role="status">
          {offline &&
            at &&
            t('screen.offline', { time: new Date(at).toLocaleTimeString([], { timeStyle: 'short' }) })}
        </span>
      </footer>
    </main>
  )
}

function Announcement({ message }: { message: Screen['messages'][number] }) {
  const { t } = useTranslation()
  const { size, data } = encode(message.link, { ecc: 'M', border: 3 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <article className={styles.announcement}>
      <div className={styles.words} lang={message.language} dir="auto">
        <p className={styles.kicker}>
          {t(`screen.level_${message.level}`)} · {message.sender}
        </p>
        <h1>{message.short}</h1>
        {message.full.length <= 400 && <p className={styles.full}>{message.full}</p>}
      </div>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={t('screen.square')}
        className={styles.square}
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
    </article>
  )
}
