export { type BlobHash, type Blobs, createBlobs } from './blobs.ts'
