export { answer, listMine, type Question } from './answer.ts'
export { ask } from './ask.ts'
export { forgetAsked } from './forget.ts'
export { type Result, readResult } from './result.ts'
