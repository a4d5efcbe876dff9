import {
  ATTRIBUTES,
  type Attribute,
  CONDITION_LIMIT,
  type Condition,
  DEPTH_MAX,
  type Test,
  VALUES_MAX,
} from './condition.ts'
import { type Token, tokensOf } from './tokens.ts'

export type Fault = {
  /** What is wrong; `word` is where, as it is written. */
  code:
    | 'empty'
    | 'too_long'
    | 'unclosed'
    | 'unknown_attribute'
    | 'operator_missing'
    | 'value_missing'
    | 'unexpected'
  word: string
  /** UTF-16 offset in the source. */
  at: number
}

class Wrong extends Error {
  readonly fault: Fault
  constructor(code: Fault['code'], { text, at }: Pick<Token, 'text' | 'at'>) {
    super(code)
    this.fault = { code, word: text, at }
  }
}

/**
 * Reads `department in (Shops, "Call centre") and not role = contractor`. `and` binds closer than `or`; a value of several
 * words needs no quotes unless one of them is `and`, `or` or holds a sign. Answers the condition, or what is wrong with it.
 */
export function parseCondition(source: string): { condition: Condition } | { fault: Fault } {
  try {
    if (source.length > CONDITION_LIMIT) throw new Wrong('too_long', { text: '', at: CONDITION_LIMIT })
    const tokens = tokensOf(source)
    if (tokens === null) throw new Wrong('unclosed', { text: '"', at: source.lastIndexOf('"') })
    return { condition: new Reader(tokens).whole() }
  } catch (error) {
    if (error instanceof Wrong) return { fault: error.fault }
    throw error
  }
}

const KEYWORDS: readonly string[] = ['and', 'or']

class Reader {
  readonly tokens: readonly Token[]
  next = 0
  depth = 0
  values = 0

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  whole(): Condition {
    if (this.isEnd()) throw new Wrong('empty', this.now)
    const condition = this.either()
    if (!this.isEnd()) throw new Wrong('unexpected', this.now)
    return condition
  }

  private get now(): Token {
    return this.tokens[this.next] as Token
  }

  private isEnd(): boolean {
    return this.now.kind === 'end'
  }

  private isWord(text: string): boolean {
    return this.now.kind === 'word' && this.now.text.toLowerCase() === text
  }

  private takeWord(text: string): boolean {
    if (!this.isWord(text)) return false
    this.next += 1
    return true
  }

  private takeSign(text: string): boolean {
    if (this.now.kind !== 'sign' || this.now.text !== text) return false
    this.next += 1
    return true
  }

  private either = (): Condition => this.joined('or', this.all)
  private all = (): Condition => this.joined('and', this.one)

  private joined(kind: 'and' | 'or', read: () => Condition): Condition {
    const of = [read()]
    while (this.takeWord(kind)) of.push(read())
    return of.length === 1 ? (of[0] as Condition) : { kind, of }
  }

  private one = (): Condition => {
    this.depth += 1
    if (this.depth > DEPTH_MAX) throw new Wrong('too_long', this.now)
    const found = this.inside()
    this.depth -= 1
    return found
  }

  private inside(): Condition {
    if (this.takeWord('not')) return { kind: 'not', of: this.one() }
    if (this.takeWord('everybody')) return { kind: 'everybody' }
    if (!this.takeSign('(')) return this.test()
    const condition = this.either()
    if (!this.takeSign(')')) throw new Wrong('unclosed', this.now)
    return condition
  }

  private test(): Test {
    const attribute = this.attribute()
    if (this.takeSign('=')) return this.made(attribute, true, [this.value()])
    if (this.takeSign('!=')) return this.made(attribute, false, [this.value()])
    const among = !this.takeWord('not')
    if (!this.takeWord('in')) throw new Wrong('operator_missing', this.now)
    return this.made(attribute, among, this.list())
  }

  private made(attribute: Attribute, among: boolean, values: readonly string[]): Test {
    this.values += values.length
    if (this.values > VALUES_MAX) throw new Wrong('too_long', this.now)
    return { kind: 'test', attribute, among, values }
  }

  private attribute(): Attribute {
    const token = this.now
    const found = ATTRIBUTES.find((one) => one === token.text.toLowerCase())
    if (token.kind === 'end' || token.kind === 'sign') throw new Wrong('unexpected', token)
    if (found === undefined || token.kind !== 'word') throw new Wrong('unknown_attribute', token)
    this.next += 1
    return found
  }

  private list(): string[] {
    if (!this.takeSign('(')) throw new Wrong('value_missing', this.now)
    const values = [this.value()]
    while (this.takeSign(',')) values.push(this.value())
    if (!this.takeSign(')')) throw new Wrong('unclosed', this.now)
    return values
  }

  private value(): string {
    const { now } = this
    if (now.kind === 'quoted') {
      this.next += 1
      if (now.text.trim() === '') throw new Wrong('value_missing', now)
      return now.text.trim()
    }
    const words: string[] = []
    while (this.now.kind === 'word' && !KEYWORDS.includes(this.now.text.toLowerCase())) {
      words.push(this.now.text)
      this.next += 1
    }
    if (words.length === 0) throw new Wrong('value_missing', now)
    return words.join(' ')
  }
}
