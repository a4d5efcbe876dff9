import { type ClipboardEvent, type DragEvent, useState } from 'react'

const filesOf = (data: DataTransfer | null) =>
  [...(data?.files ?? [])].filter(({ type }) => /^(image|video)\//.test(type))
const carries = ({ dataTransfer }: DragEvent) => [...dataTransfer.types].includes('Files')

/** For an element on which pictures may be pasted and dropped. */
export function useFiles(take: (files: File[]) => void) {
  const [over, setOver] = useState(false)
  const end = () => setOver(false)
  return {
    over,
    handlers: {
      onPaste(event: ClipboardEvent) {
        const files = filesOf(event.clipboardData)
        // A piece of a table or a page is text and a picture of it: there one means the text.
        if (files.length === 0 || event.clipboardData.getData('text/plain') !== '') return
        event.preventDefault()
        take(files)
      },
      onDragOver(event: DragEvent) {
        if (!carries(event)) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: end,
      onDrop(event: DragEvent) {
        if (!carries(event)) return
        event.preventDefault()
        end()
        const files = filesOf(event.dataTransfer)
        if (files.length > 0) take(files)
      },
    },
  }
}
