import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import de from '#web/locales/de/index.ts'
import en from '#web/locales/en/index.ts'

type Texts = { [key: string]: string | Texts }

function flatten(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  )
}

const english = new Map(flatten(en))
const german = new Map(flatten(de))

test('English and German say the same things', () => {
  expect([...german.keys()]).toEqual([...english.keys()])
})

test('a text has the same places to fill in both languages', () => {
  const places = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted()
  const different = [...english].filter(
    ([key, text]) => places(text).join() !== places(german.get(key)).join(),
  )
  expect(different.map(([key]) => key)).toEqual([])
})

test('no text shouts or says "Oops"', () => {
  const loud = [...english, ...german].filter(([, text]) => /!|\boops\b|\bhoppla\b/i.test(text))
  expect(loud).toEqual([])
})

test('every text is used, by its key or by a key that is put together', () => {
  const code = globSync('web/**/*.{ts,tsx}')
    .filter((path) => !path.startsWith('web/locales/') && !path.startsWith('web/dist/'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  const whole = new Set([...code.matchAll(/'(\w+\.\w+)'/g)].map(([, key]) => key))
  const begun = [...code.matchAll(/`(\w+\.[\w_]*)\$\{/g)].map(([, start = '']) => start)
  const unused = [...english.keys()].filter((key) => {
    const bare = key.replace(/_(?:one|other)$/, '')
    return !whole.has(bare) && !whole.has(key) && !begun.some((start) => key.startsWith(start))
  })
  expect(unused).toEqual([])
})

test('no sentence is written into a component', () => {
  const found = globSync('web/**/*.tsx').flatMap((path) => {
    const source = ts.createSourceFile(
      path,
      readFileSync(path, 'utf8'),
      ts.ScriptTarget.Latest,
      true,
      ts.ScriptKind.TSX,
    )
    const texts: string[] = []
    const visit = (node: ts.Node) => {
      if (ts.isJsxText(node) && /\p{L}{2}/u.test(node.text)) texts.push(`${path}: ${node.text.trim()}`)
      if (ts.isJsxAttribute(node) && isWord(node)) texts.push(`${path}: ${node.getText()}`)
      ts.forEachChild(node, visit)
    }
    visit(source)
    return texts
  })
  expect(found.filter((text) => !text.includes('⌘/Ctrl'))).toEqual([])
})

function isWord(node: ts.JsxAttribute): boolean {
  const spoken = ['aria-label', 'title', 'placeholder', 'alt', 'label']
  return (
    spoken.includes(node.name.getText()) &&
    node.initializer !== undefined &&
    ts.isStringLiteral(node.initializer) &&
    node.initializer.text !== ''
  )
}
