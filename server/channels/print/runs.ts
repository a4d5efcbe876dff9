import bidiFactory from 'bidi-js'
import { type Face, faceOf, type Weight } from './faces.ts'

/** Letters of one face and one direction, in the order in which they are read. */
export type Run = { text: string; face: Face }

let bidi: ReturnType<typeof bidiFactory> | undefined

/** A line from left to right as it is seen. Arabic inside a run is turned by the font's own shaping. */
export function visualRuns(line: string, direction: 'ltr' | 'rtl', weight: Weight): Run[] {
  if (direction === 'ltr' && !/[\u0590-\u08ff\ufb1d-\ufeff]/.test(line)) return facesOf(line, weight)
  bidi ??= bidiFactory()
  const levels = bidi.getEmbeddingLevels(line, direction)
  const order = bidi.getReorderedIndices(line, levels)
  const runs: Run[] = []
  let piece = ''
  let last = -2
  let turned = false
  const close = () => {
    if (piece === '') return
    const faces = facesOf(piece, weight)
    runs.push(...(turned ? faces.toReversed().map(turn) : faces))
  }
  for (const at of order) {
    const rtl = ((levels.levels[at] ?? 0) & 1) === 1
    const letter = letterAt(line, at, rtl)
    if (piece !== '' && rtl === turned && at === last + (rtl ? -1 : 1))
      piece = rtl ? letter + piece : piece + letter
    else {
      close()
      piece = letter
      turned = rtl
    }
    last = at
  }
  close()
  return runs
}

/** Fonts of Arabic turn their letters themselves when they join them. */
const turn = ({ text, face }: Run): Run =>
  face.includes(' arabic ') ? { text, face } : { text: [...text].toReversed().join(''), face }

/** Brackets open to the other side there. */
function letterAt(line: string, at: number, rtl: boolean): string {
  const letter = line[at] ?? ''
  return rtl ? (bidi?.getMirroredCharacter(letter) ?? letter) : letter
}

function facesOf(text: string, weight: Weight): Run[] {
  const runs: Run[] = []
  for (const letter of text) {
    const face = faceOf(letter, weight)
    const drawn = face === null ? '?' : letter
    const chosen = face ?? faceOf('?', weight) ?? ''
    const last = runs.at(-1)
    if (last?.face === chosen) last.text += drawn
    else runs.push({ text: drawn, face: chosen })
  }
  return runs
}
