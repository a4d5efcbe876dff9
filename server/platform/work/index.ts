export { keepWorking } from './keep-working.ts'
