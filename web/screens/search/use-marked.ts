import { type RefObject, useEffect } from 'react'
import { fold } from '#rules/text/fold.ts'
import { parseSearch } from '#rules/text/search-query.ts'

const NAME = 'found'

/** Marks the words that were searched for in what was found: the page's own ranges, so that nothing in it is written anew. */
export function useMarked(place: RefObject<HTMLElement | null>, q: string): void {
  useEffect(() => {
    const root = place.current
    if (!root || typeof Highlight === 'undefined' || !CSS.highlights) return
    const wanted = wordsOf(q)
    const mark = () => CSS.highlights.set(NAME, new Highlight(...rangesIn(root, wanted)))
    mark()
    const observer = new MutationObserver(mark)
    observer.observe(root, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      CSS.highlights.delete(NAME)
    }
  }, [place, q])
}

function wordsOf(q: string): string[] {
  return parseSearch(q).parts.flatMap((part) => {
    if (part.not) return []
    if (part.kind === 'word') return [part.word]
    return part.kind === 'phrase' ? part.words : []
  })
}

/** A stem is not known here: another ending of up to three letters counts as the same word. */
function isOne(word: string, wanted: string): boolean {
  if (word.startsWith(wanted)) return true
  const shared = Math.min(word.length, wanted.length - 1)
  return wanted.length > 4 && shared >= wanted.length - 3 && word.slice(0, shared) === wanted.slice(0, shared)
}

function rangesIn(root: HTMLElement, wanted: string[]): Range[] {
  const ranges: Range[] = []
  if (wanted.length === 0) return ranges
  for (const place of root.querySelectorAll('[data-text]')) {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const found of (node.textContent ?? '').matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
        const word = fold(found[0])
        if (!wanted.some((one) => isOne(word, one))) continue
        const range = new Range()
        range.setStart(node, found.index)
        range.setEnd(node, found.index + found[0].length)
        ranges.push(range)
      }
    }
  }
  return ranges
}
