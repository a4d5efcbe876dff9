import type { Posted } from '../carrier.ts'

export type Text = Pick<Posted, 'language' | 'short' | 'full'>

/** What stands on paper: one announcement, in one language or several. */
export type Sheet = Pick<Posted, 'level' | 'sender' | 'organisation' | 'link' | 'asks' | 'test'> & {
  texts: Text[]
  /** For whom or where it is. */
  for: string
  /** What is typed where the square cannot be read. */
  code?: string
  /** Where it is typed. */
  codeAt?: string
}

export const sheetOf = (message: Posted, name: string): Sheet => ({
  level: message.level,
  sender: message.sender,
  organisation: message.organisation,
  link: message.link,
  asks: message.asks,
  texts: [message],
  for: name,
  ...(message.test && { test: true }),
  ...(message.code !== undefined && { code: message.code }),
})
