export { loadSample, type SampleOptions } from './load.ts'
