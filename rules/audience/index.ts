export {
  ATTRIBUTES,
  type Attribute,
  CONDITION_LIMIT,
  type Condition,
  type Facts,
  type Test,
} from './condition.ts'
export { matches } from './matches.ts'
export { type Fault, parseCondition } from './parse.ts'
export { printCondition } from './print.ts'
export { type ConditionWords, sayCondition } from './words.ts'
