import { FileUp } from 'lucide-react'
import { type DragEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from './class-names.ts'
import styles from './file-field.module.css'

type Props = {
  label: string
  accept: string
  choose: (file: File) => void
  /** The name that is shown, where that is over before the field is. */
  chosen?: string
}

/** Takes one file, chosen or dropped. The browser's own field speaks the browser's language, not ours. */
export function FileField({ label, accept, choose, chosen }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [last, setLast] = useState('')
  const name = chosen ?? last
  const [over, setOver] = useState(false)
  const take = (file: File | undefined) => {
    if (!file) return
    setLast(file.name)
    choose(file)
  }
  const drag = (on: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(on)
  }
  return (
    <div className={styles.file}>
      <input
        id={id}
        type="file"
        accept={accept}
        // The name of the file alone does not say what it is for.
        aria-label={name ? `${label}: ${name}` : undefined}
        onChange={(event) => take(event.target.files?.[0])}
        // The same file again, mended meanwhile, is a change too.
        onClick={(event) => {
          event.currentTarget.value = ''
        }}
      />
      <label
        htmlFor={id}
        className={classNames(over && styles.over)}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event)
          take(event.dataTransfer.files[0])
        }}
      >
        <FileUp size={20} aria-hidden="true" />
        <span>
          <strong>{name || label}</strong>
          <span className={styles.drop}>{t(name ? 'common.otherFile' : 'common.dropFile')}</span>
          {name && <span className={styles.touch}>{t('common.otherFileTouch')}</span>}
        </span>
      </label>
    </div>
  )
}
