import { resolve } from 'node:path'
import { record } from '#server/domains/audit/index.ts'
import { createBlobs } from '#server/platform/blobs/index.ts'
import { writeBackup } from '#server/store/backup/index.ts'
import type { Command } from '../command.ts'
import { mediaDirOf } from '../connect.ts'
import { sizeIn } from '../size.ts'

export const makeBackup: Command = {
  name: 'backup',
  usage: '<folder>',
  summary: 'Write all that Birdhouse holds into a new folder in this one',
  help:
    'While the server runs or not. Pictures and videos are in it. The backup is the state of one moment, whatever is written meanwhile. It is in a folder named by the time, which is there only when the backup is whole; `sha256sum -c SHA256SUMS` in it checks it.\n\n' +
    'The server’s key (the file secret-key in DATA_DIR, or SECRET_KEY) is not in it: keep a copy of that elsewhere.',
  options: {},
  words: [1, 1],
  async run({ words: [parent = ''] }, { url, config, ground }, { say, complain }) {
    const began = performance.now()
    const name = `birdhouse-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}Z`
    const blobs = createBlobs(mediaDirOf(config))
    const { folder, rows, bytes, files, missing } = await writeBackup(url, blobs, resolve(parent), name)
    await ground.events.change(({ sql }) =>
      record(sql, { by: null, kind: 'backup_made', facts: { rows, bytes } }),
    )
    const seconds = (performance.now() - began) / 1000
    say(`${folder}: ${rows} rows, ${files} files, ${sizeIn(bytes)}, in ${seconds.toFixed(1)} s.`)
    if (missing.length === 0) return 0
    complain(
      `${missing.length} ${missing.length === 1 ? 'file' : 'files'} of pictures or videos cannot be read whole from ${blobs.folder} and are not in the backup; all else is. Look for them in an earlier backup: ${missing.slice(0, 5).join(', ')}.`,
    )
    return 1
  },
}
