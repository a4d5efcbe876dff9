import type PDFDocument from 'pdfkit'
import { encode } from 'uqr'

/** A QR code as filled squares, sharp at any size; `side` in points, with the quiet zone that readers need. */
export function drawSquare(
  pdf: InstanceType<typeof PDFDocument>,
  text: string,
  x: number,
  y: number,
  side: number,
): void {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const step = side / size
  for (const [row, cells] of data.entries()) {
    for (let from = 0; from < size; from++) {
      if (!cells[from]) continue
      let to = from
      while (cells[to + 1]) to += 1
      // A hair wider, so that printers draw no lines between them.
      pdf.rect(x + from * step, y + row * step, (to - from + 1) * step, step + 0.05)
      from = to
    }
  }
  pdf.fill('#000000')
}
