import type { Rule } from '#contract/mastodon/rule.ts'
import type { Rule as Known } from '#server/domains/rules/index.ts'

export const presentRule = ({ id, text, hint }: Known): Rule => ({ id, text, hint, translations: {} })
