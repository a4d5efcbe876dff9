import { fileURLToPath } from 'node:url'
import { createCanvas } from '@napi-rs/canvas'
import jsQR from 'jsqr'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type SeenPage = {
  width: number
  height: number
  /** Words as a reader copies them. */
  text: string
  /** What the square on it says. */
  square: string | null
  png: Buffer
  fonts: string[]
}

/** The package says in its types that it is not what it is. */
const decode = jsQR as unknown as typeof jsQR.default

const fonts = fileURLToPath(new URL('../../node_modules/pdfjs-dist/standard_fonts/', import.meta.url))

/** Pages as a printer draws them. */
export async function readPdf(bytes: Buffer, scale = 2): Promise<SeenPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), standardFontDataUrl: fonts, verbosity: 0 })
  const pdf = await task.promise
  const pages: SeenPage[] = []
  for (let at = 1; at <= pdf.numPages; at++) {
    const page = await pdf.getPage(at)
    const view = page.getViewport({ scale })
    const canvas = createCanvas(view.width, view.height)
    await page.render({ canvas: canvas as never, viewport: view, background: '#ffffff' }).promise
    const picture = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    const content = await page.getTextContent()
    pages.push({
      ...{ width: Math.round(view.width / scale), height: Math.round(view.height / scale) },
      text: content.items.map((item) => ('str' in item ? item.str : '')).join(''),
      fonts: Object.values(content.styles).map((style) => style.fontFamily),
      square: decode(new Uint8ClampedArray(picture.data), canvas.width, canvas.height)?.data ?? null,
      png: canvas.toBuffer('image/png'),
    })
  }
  await task.destroy()
  return pages
}

/** The words of each page alone, which is quick however many there are. */
export async function readWords(bytes: Buffer): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const pages: string[] = []
  for (let at = 1; at <= pdf.numPages; at++) {
    const content = await (await pdf.getPage(at)).getTextContent()
    pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  await task.destroy()
  return pages
}
