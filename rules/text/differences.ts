/** Joined, what is `same` and `removed` is the earlier text, what is `same` and `added` the later one. */
export type Difference = { kind: 'same' | 'added' | 'removed'; text: string }

/** Words, runs of room between them, and every other character by itself. */
const PIECES = /\s+|[\p{L}\p{N}\p{M}_]+|[\s\S]/gu

/** Comparing takes as many steps as both middles have words, multiplied; beyond this they are replaced as a whole. */
const MOST_STEPS = 4_000_000

/** What has to be taken out of one text and put in to make the other, by words; what is removed comes before what is put in its place. */
export function differences(before: string, after: string): Difference[] {
  const [a, b] = [before.match(PIECES) ?? [], after.match(PIECES) ?? []]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const middle = compare(a.slice(start, a.length - end), b.slice(start, b.length - end))
  const same = (pieces: string[]): Difference => ({ kind: 'same', text: pieces.join('') })
  return tidy([same(a.slice(0, start)), ...middle, same(a.slice(a.length - end))])
}

function compare(a: string[], b: string[]): Difference[] {
  if (a.length * b.length > MOST_STEPS) {
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ]
  }
  const width = b.length + 1
  const longest = longestCommon(a, b, width)
  const found: Difference[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push({ kind: 'same', text: a[i] ?? '' })
      i += 1
      j += 1
    } else if (
      j >= b.length ||
      (i < a.length && (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
    ) {
      found.push({ kind: 'removed', text: a[i] ?? '' })
      i += 1
    } else {
      found.push({ kind: 'added', text: b[j] ?? '' })
      j += 1
    }
  }
  return found
}

/** How many pieces the rests from each pair of places on have in common. */
function longestCommon(a: string[], b: string[], width: number): Uint16Array {
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0)
  return table
}

/** Puts together what belongs together: room between two changed words is no island of sameness. */
function tidy(pieces: Difference[]): Difference[] {
  const tidied: Difference[] = []
  let [removed, added] = ['', '']
  const settle = () => {
    if (removed !== '') tidied.push({ kind: 'removed', text: removed })
    if (added !== '') tidied.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const [at, { kind, text }] of pieces.entries()) {
    if (text === '') continue
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (removed !== '' && added !== '' && text.trim() === '' && pieces[at + 1]?.kind !== 'same') {
      removed += text
      added += text
    } else {
      settle()
      const last = tidied.at(-1)
      if (last?.kind === 'same') last.text += text
      else tidied.push({ kind: 'same', text })
    }
  }
  settle()
  return tidied
}
