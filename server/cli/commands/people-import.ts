import { readFile } from 'node:fs/promises'
import type { ImportReport } from '#contract/product/people.ts'
import { StartRefusal } from '#server/base/start-refusal.ts'
import { importDirectory } from '#server/domains/people/import/index.ts'
import type { Command, Terminal } from '../command.ts'

export const importPeople: Command = {
  name: 'people import',
  usage: '<file.csv> [--apply]',
  summary: 'Show what a CSV directory would change, or change it',
  help:
    'Without --apply nothing is written. With it everything is, or nothing when the file has an error.\n' +
    'Exit code 1 says that the file has errors.',
  options: { apply: { type: 'boolean' } },
  words: [1, 1],
  async run({ words: [path = ''], flag }, { ground }, terminal) {
    const report = await importDirectory(ground, await read(path), { apply: flag('apply'), by: null })
    return report.error_count > 0 ? tellErrors(path, report, terminal) : tellChanges(report, terminal)
  },
}

async function read(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (error) {
    const text =
      error instanceof TypeError ? 'is not UTF-8. Save it as CSV UTF-8' : 'cannot be read. Check its name'
    throw new StartRefusal(`${path} ${text}, and try again.`, { cause: error })
  }
}

function tellErrors(path: string, { errors, error_count }: ImportReport, { complain }: Terminal): number {
  for (const { line, column, message } of errors) {
    complain(`${path}, line ${line}${column && `, ${column}`}: ${message}`)
  }
  if (error_count > errors.length) complain(`… and ${error_count - errors.length} more.`)
  complain(`Nothing was changed. Errors: ${error_count}.`)
  return 1
}

function tellChanges(report: ImportReport, { say }: Terminal): number {
  for (const { handle, name, change, fields } of report.examples) {
    say(`${change} @${handle} (${name}): ${fields.join(', ')}`)
  }
  const more = report.created + report.updated - report.examples.length
  if (more > 0) say(`… and ${more} more.`)
  say(
    `Rows: ${report.rows}. New: ${report.created}. Changed: ${report.updated}. The same: ${report.unchanged}.`,
  )
  say(report.applied ? 'Done.' : 'This is a preview: nothing was changed. Add --apply to do it.')
  return 0
}
