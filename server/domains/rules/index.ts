export { type Rule, type RuleBook, readRuleBook, readRules } from './read.ts'
export { type Given, writeRules } from './write.ts'
