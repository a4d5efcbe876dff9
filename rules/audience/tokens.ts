export type Token = { kind: 'word' | 'quoted' | 'sign' | 'end'; text: string; at: number }

const TOKEN = /\s*(?:"((?:[^"\\]|\\.)*)"|(!=|[=(),])|([^\s=!(),"]+|!))/uy

/** Null where a quotation mark is not closed. */
export function tokensOf(source: string): Token[] | null {
  const found: Token[] = []
  const end = source.trimEnd().length
  let at = 0
  while (at < end) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(source)
    if (match === null) return null
    found.push(tokenOf(match))
    at = TOKEN.lastIndex
  }
  return [...found, { kind: 'end', text: '', at: end }]
}

function tokenOf([whole, quoted, sign, word = '']: RegExpExecArray & { index?: number }): Token {
  const at = TOKEN.lastIndex - whole.trimStart().length
  if (quoted !== undefined) return { kind: 'quoted', text: quoted.replaceAll(/\\(.)/gu, '$1'), at }
  return sign === undefined ? { kind: 'word', text: word, at } : { kind: 'sign', text: sign, at }
}
