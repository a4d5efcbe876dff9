export type { BlobFiles } from './blobs.ts'
export { type Restored, restoreBackup } from './restore-backup.ts'
export { type Written, writeBackup } from './write-backup.ts'
