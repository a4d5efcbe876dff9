import { StartRefusal } from '#server/base/start-refusal.ts'

/** The sentence for a full disk, wherever it shows: in a file error, in PostgreSQL's log, while running. */
export const diskFull = (folder: string, next = 'then start Birdhouse again') =>
  `The disk that holds ${folder} is full. Free at least 200 MB on it, ${next}.`

const sentences: Record<string, (folder: string) => string> = {
  ENOSPC: (folder) => diskFull(folder),
  EDQUOT: (folder) =>
    `The disk quota for ${folder} is used up. Raise it or free some space, then start again.`,
  EROFS: (folder) =>
    `The data folder ${folder} is on a read-only disk. Make it writable, or set DATA_DIR to a folder that is.`,
  EACCES: (folder) =>
    `This user may not write to the data folder ${folder}. ` +
    'Give the user the right to (chown or chmod), or set DATA_DIR to another folder.',
  ENOTDIR: (folder) =>
    `${folder} can't be a folder, because part of its path is a file. Set DATA_DIR to another one.`,
  EEXIST: (folder) =>
    `${folder} can't be the data folder, because it is a file. Set DATA_DIR to another path.`,
}

/** Turns an error of `node:fs` about the data folder into a refusal; any other error is returned as it is. */
export function explainFileError(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const sentence = sentences[code === 'EPERM' ? 'EACCES' : code]
  return sentence ? new StartRefusal(sentence(folder), { cause: error }) : error
}
