import { ImagePlus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#web/ui/button.tsx'

type Props = { className: string | undefined; disabled: boolean; take: (files: File[]) => void }

const KINDS = 'image/jpeg,image/png,image/gif,image/webp,image/avif,video/mp4,video/webm,video/quicktime'

/** Chooses files; the browser's own field for it is out of sight. */
export function AddButton({ className, disabled, take }: Props) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <IconButton
        label={t('composer.addPictures')}
        className={className}
        disabled={disabled}
        onClick={() => field.current?.click()}
      >
        <ImagePlus size={20} aria-hidden="true" />
      </IconButton>
      <input
        ref={field}
        type="file"
        hidden
        multiple
        accept={KINDS}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          // The same file can be chosen again.
          target.value = ''
          if (files.length > 0) take(files)
        }}
      />
    </>
  )
}
