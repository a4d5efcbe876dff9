import type { z } from 'zod'
import { settings } from './config.ts'

/** The administrator's page about settings, docs/operate/configuration.md, as Markdown. */
export function configurationPage(): string {
  const rows = Object.entries(settings).map(
    ([name, setting]) => `| \`${name}\` | ${defaultOf(setting)} | ${inCell(setting.description ?? '')} |`,
  )
  return `# Settings

Birdhouse reads its settings from the environment, once, when it starts. None has to be set. A value that cannot be
used stops the start with a sentence that names the setting.

| name | default | what it does |
|---|---|---|
${rows.join('\n')}

Example: \`PORT=8080 DATA_DIR=/srv/birdhouse npm start\`

This page is written from \`server/base/config.ts\`; after a change there, \`npx vitest run test/unit/configuration-page.test.ts -u\` writes it anew.
`
}

/** What an empty environment gives. */
function defaultOf(setting: z.ZodType): string {
  const value = setting.parse(undefined)
  return value === undefined ? 'not set' : `\`${value}\``
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
