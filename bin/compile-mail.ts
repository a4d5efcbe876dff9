import { readFileSync, writeFileSync } from 'node:fs'
import mjml from 'mjml'

const folder = new URL('../server/channels/email/', import.meta.url)
const target = new URL('announcement.html', folder)

/** The template of announcements as mail programs need it: no fonts from elsewhere, nothing but what is in it. */
export async function compileMail(): Promise<string> {
  const source = readFileSync(new URL('announcement.mjml', folder), 'utf8')
  const { html, errors } = await mjml(source, { fonts: {}, keepComments: true, validationLevel: 'strict' })
  if (errors.length > 0) throw new Error(errors.map((one) => one.formattedMessage).join('\n'))
  return html.replace(/^[ \t]+|[ \t]+$/gm, '').replace(/\n{2,}/g, '\n')
}

export const compiledMail = (): string => readFileSync(target, 'utf8')

if (import.meta.main) writeFileSync(target, await compileMail())
