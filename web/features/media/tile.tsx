import { ArrowLeft, ArrowRight, Pause, Play, RotateCw, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cleanName } from '#rules/text/clean.ts'
import { explain } from '#web/data/explain.ts'
import { pauseUpload, resumeUpload, type Upload } from '#web/data/uploads/uploads.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { cropTo } from './crop.ts'
import type { DraftMedium } from './draft-media.ts'
import styles from './tray.module.css'

type Props = {
  medium: DraftMedium
  upload: Upload | undefined
  at: number
  count: number
  describe: () => void
  remove: () => void
  move: (by: 1 | -1) => void
}

export function Tile({ medium, upload, at, count, describe, remove, move }: Props) {
  const { t } = useTranslation()
  const place = at + 1
  const described = medium.description !== ''
  const failed = medium.id === null && upload?.state === 'failed' ? upload : null
  /** How far it has come stands where it is moved from later. */
  const coming = medium.id === null && !failed ? upload : undefined
  return (
    <li className={failed ? styles.failed : styles.tile}>
      <div className={styles.shown}>
        {medium.video ? (
          // biome-ignore lint/a11y/useMediaCaption: what is said of it stands in its description
          <video
            src={medium.video}
            poster={medium.preview ?? undefined}
            preload="metadata"
            playsInline
            controls
          />
        ) : medium.preview ? (
          <img src={medium.preview} alt={medium.description} style={cropTo(medium.focus)} />
        ) : (
          <span className={styles.name}>{cleanName(medium.name)}</span>
        )}
        {coming && <Progress upload={coming} place={place} />}
        <IconButton className={styles.remove} label={t('media.remove', { place })} onClick={remove}>
          <X size={18} />
        </IconButton>
        {count > 1 && !coming && (
          <span className={styles.moves}>
            <IconButton label={t('media.earlier', { place })} disabled={at === 0} onClick={() => move(-1)}>
              <ArrowLeft size={18} />
            </IconButton>
            <IconButton
              label={t('media.later', { place })}
              disabled={place === count}
              onClick={() => move(1)}
            >
              <ArrowRight size={18} />
            </IconButton>
          </span>
        )}
      </div>
      {failed ? (
        <Failed upload={failed} place={place} />
      ) : (
        <div className={styles.acts}>
          <Button
            small
            look={described ? 'soft' : 'secondary'}
            onClick={describe}
            disabled={medium.id === null}
          >
            <span className="visually-hidden">{t('media.describeOne', { place })}</span>
            <span aria-hidden="true">{t(described ? 'media.described' : 'media.describe')}</span>
          </Button>
        </div>
      )}
    </li>
  )
}

function Progress({ upload, place }: { upload: Upload; place: number }) {
  const { t } = useTranslation()
  const { key, state, sent, size } = upload
  const percent = size === 0 ? 0 : Math.floor((sent / size) * 100)
  return (
    <div className={styles.progress}>
      <progress
        max={100}
        value={state === 'finishing' ? undefined : percent}
        aria-label={t('media.progress', { place })}
      />
      <p>{t(`media.${state === 'done' || state === 'failed' ? 'finishing' : state}`, { percent })}</p>
      {state === 'sending' && (
        <IconButton label={t('media.pause', { place })} onClick={() => pauseUpload(key)}>
          <Pause size={18} />
        </IconButton>
      )}
      {state === 'paused' && (
        <IconButton label={t('media.resume', { place })} onClick={() => void resumeUpload(key)}>
          <Play size={18} />
        </IconButton>
      )}
    </div>
  )
}

/** Why it did not arrive has a line of its own: a tile is too small for reasons. */
function Failed({ upload, place }: { upload: Upload; place: number }) {
  const { t } = useTranslation()
  return (
    <div className={styles.why}>
      <p role="alert">{explain(upload.error, t)}</p>
      <Button small onClick={() => void resumeUpload(upload.key)} aria-label={t('media.retry', { place })}>
        <RotateCw size={16} aria-hidden="true" />
        {t('common.tryAgain')}
      </Button>
    </div>
  )
}
