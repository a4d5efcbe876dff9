export { type BatchCache, createBatchCache } from './batch-cache.ts'
