import { forgetWithPerson } from '#web/data/forget.ts'
import { randomKey } from '#web/data/random-key.ts'

/** What was tried last and has not got through. */
let tried: { said: string; key: string } | undefined
forgetWithPerson(() => {
  tried = undefined
})

/** Sends under one key for as long as the same is said, until it gets through: trying again never posts twice. */
export async function once<T>(what: unknown, send: (key: string) => Promise<T>): Promise<T> {
  const said = JSON.stringify(what)
  if (tried?.said !== said) tried = { said, key: randomKey() }
  const answer = await send(tried.key)
  tried = undefined
  return answer
}
