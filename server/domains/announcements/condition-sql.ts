import { type RawBuilder, sql as raw } from 'kysely'
import type { Condition, Test } from '#rules/audience/index.ts'

type Asked = RawBuilder<boolean>

/** Whether the account `a` of the query around it is meant; says the same as `matches` of rules/audience. */
export function conditionSql(condition: Condition): Asked {
  switch (condition.kind) {
    case 'everybody':
      return raw<boolean>`true`
    case 'not':
      return raw<boolean>`not (${conditionSql(condition.of)})`
    case 'and':
    case 'or':
      return raw<boolean>`(${raw.join(condition.of.map(conditionSql), raw.raw(` ${condition.kind} `))})`
    case 'test':
      return condition.among ? among(condition) : raw<boolean>`not (${among(condition)})`
  }
}

function among({ attribute, values }: Test): Asked {
  const wanted = raw`any(${values.map((value) => value.toLowerCase())}::text[])`
  switch (attribute) {
    case 'person':
      return raw<boolean>`a.handle = ${wanted}`
    case 'manager':
      return raw<boolean>`exists (select from account m where m.id = a.manager_id and m.handle = ${wanted})`
    case 'language':
      return raw<boolean>`exists (select from unnest(a.languages) l where lower(l) = ${wanted})`
    case 'group':
      return raw<boolean>`exists (select from group_member gm join "group" g on g.id = gm.group_id
        where gm.account_id = a.id and g.handle = ${wanted})`
    default:
      return raw<boolean>`lower(${raw.ref(`a.${attribute}`)}) = ${wanted}`
  }
}

/** Who can be addressed at all: everybody with access, and whoever was invited and has never signed in. */
export const reachable: Asked = raw<boolean>`a.state in ('invited', 'active')`
