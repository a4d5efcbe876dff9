import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { MARKS, OPERATORS, parseSearch } from '#rules/text/search-query.ts'
import first from '#web/locales/en/first.ts'
import * as later from '#web/locales/en/later.ts'

const guide = readdirSync('docs/guide').map((name) => join('docs/guide', name))
const pages = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]
const find = (pattern: RegExp, page: string) =>
  [
    ...readFileSync(page, 'utf8')
      .replace(/```.*?```/gs, '')
      .matchAll(pattern),
  ].map(([, found = '']) => found)

test('every link of a document leads to something that is there', () => {
  const lost = pages.flatMap((page) =>
    find(/\]\(([^)#\s]+)/g, page)
      .filter((link) => !/^\w+:/.test(link) && !existsSync(join(dirname(page), link)))
      .map((link) => `${page}: ${link}`),
  )
  expect(lost).toEqual([])
})

test('what the guide has in bold stands in the app just so', () => {
  const texts = new Set<string>()
  const collect = (part: unknown): void => {
    if (typeof part === 'string') texts.add(part)
    else if (part && typeof part === 'object') Object.values(part).forEach(collect)
  }
  collect([first, later])
  const unknown = guide.flatMap((page) =>
    // A whole sentence in bold is advice.
    find(/\*\*([^*]+)\*\*/g, page).filter((words) => !words.endsWith('.') && !texts.has(words)),
  )
  expect(unknown).toEqual([])
})

test('the guide names every operator of the search, and each is one', () => {
  const examples = find(/^\| `([^`]+)` \|/gm, 'docs/guide/searching.md')
  for (const example of examples) {
    const [part] = parseSearch(example).parts
    expect([example, part?.kind === 'word' && !part.not]).toEqual([example, false])
  }
  const named = (start: string) => examples.some((example) => example.startsWith(start))
  expect([...OPERATORS, ...MARKS].filter((one) => !named(one))).toEqual([])
})

test('the guide names commands that are there', () => {
  const named = guide.flatMap((page) => find(/`\.\/bin\/birdhouse ([a-z- ]+)`/g, page))
  expect(named.length).toBeGreaterThan(1)
  const page = (command: string) => `docs/operate/commands/${command.replaceAll(' ', '-')}.md`
  expect(named.filter((command) => !existsSync(page(command)))).toEqual([])
})
