import { ArrowLeft, ArrowRight, Pause, Play, RotateCw, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
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
  return (
    <li className={styles.tile}>
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
          <span className={styles.name}>{medium.name}</span>
        )}
        {medium.id === null && upload && <Progress upload={upload} place={place} />}
        <IconButton className={styles.remove} label={t('media.remove', { place })} onClick={remove}>
          <X size={18} />
        </IconButton>
        {count > 1 && (
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
    </li>
  )
}

function Progress({ upload, place }: { upload: Upload; place: number }) {
  const { t } = useTranslation()
  const { key, state, sent, size, error } = upload
  const percent = size === 0 ? 0 : Math.floor((sent / size) * 100)
  return (
    <div className={styles.progress}>
      <progress
        max={100}
        value={state === 'finishing' ? undefined : percent}
        aria-label={t('media.progress', { place })}
      />
      <p role={state === 'failed' ? 'alert' : undefined}>
        {state === 'failed'
          ? explain(error, t)
          : t(`media.${state === 'done' ? 'finishing' : state}`, { percent })}
      </p>
      {state === 'sending' && (
        <IconButton label={t('media.pause', { place })} onClick={() => pauseUpload(key)}>
          <Pause size={18} />
        </IconButton>
      )}
      {(state === 'paused' || state === 'failed') && (
        <IconButton
          label={t(state === 'paused' ? 'media.resume' : 'media.retry', { place })}
          onClick={() => void resumeUpload(key)}
        >
          {state === 'paused' ? <Play size={18} /> : <RotateCw size={18} />}
        </IconButton>
      )}
    </div>
  )
}
