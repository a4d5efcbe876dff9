export { isVideo } from './kind.ts'
export { remux } from './remux.ts'
