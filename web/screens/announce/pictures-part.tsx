import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Written } from '#web/data/announcements.ts'
import { AddButton } from '#web/features/media/add-button.tsx'
import {
  addFiles,
  type DraftMedium,
  hasRoom,
  idsOf,
  ofMedium,
  picturesMost,
} from '#web/features/media/draft-media.ts'
import { Tray } from '#web/features/media/tray.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './announce.module.css'

type Props = { written: Written | undefined; change: (some: { media_ids: string[] }) => void }

/** Up to as many pictures as a post carries, or a video; those that are here already are part of what is saved. */
export function PicturesPart({ written, change }: Props) {
  const { t } = useTranslation()
  const [media, setMedia] = useState<DraftMedium[]>(() => written?.media_attachments.map(ofMedium) ?? [])
  const ids = idsOf(media).join(' ')
  const [told, setTold] = useState(ids)
  useEffect(() => {
    if (ids === told) return
    setTold(ids)
    change({ media_ids: ids === '' ? [] : ids.split(' ') })
  }, [ids, told, change])
  const take = async (files: File[]) => {
    const left = await addFiles(files, setMedia)
    if (left > 0) toast(t('media.noRoom', { count: left, most: picturesMost() }))
  }
  return (
    <div className={styles.pictures}>
      {media.length > 0 && <Tray media={media} change={setMedia} />}
      <AddButton className={undefined} disabled={!hasRoom(media)} take={take} />
    </div>
  )
}
