export { type BatchCache, type Cell, createBatchCache } from './batch-cache.ts'
export { createGather } from './gather.ts'
export { createRecall } from './recall.ts'
