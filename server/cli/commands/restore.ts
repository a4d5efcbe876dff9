import { resolve } from 'node:path'
import { createBlobs } from '#server/platform/blobs/index.ts'
import { restoreBackup } from '#server/store/backup/index.ts'
import type { PlaceCommand } from '../command.ts'
import { mediaDirOf } from '../connect.ts'

export const restoreAll: PlaceCommand = {
  name: 'restore',
  usage: '<backup>',
  summary: 'Bring a backup into a new, empty Birdhouse',
  help:
    'Into the database that DATA_DIR or DATABASE_URL names, which nobody may have set up yet; a new DATA_DIR is made. Pictures and videos go to MEDIA_DIR. Every file is checked before anything is changed, and all comes or nothing. A backup of an older Birdhouse is brought to the shape of this one.\n\n' +
    'Put the server’s key back too: the file secret-key into DATA_DIR, or SECRET_KEY.',
  options: {},
  words: [1, 1],
  async runOn({ words: [folder = ''] }, { url, config }, { say }) {
    const began = performance.now()
    const blobs = createBlobs(mediaDirOf(config))
    const { rows, files, madeAt } = await restoreBackup(url, blobs, resolve(folder))
    const seconds = (performance.now() - began) / 1000
    say(
      `Restored the state of ${madeAt}: ${rows} rows and ${files} files in ${seconds.toFixed(1)} s. Start Birdhouse now.`,
    )
    return 0
  },
}
