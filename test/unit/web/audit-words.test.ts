import i18next from 'i18next'
import { expect, it } from 'vitest'
import { audit } from '#web/locales/en/audit.ts'
import { type AuditEntry, sayFacts } from '#web/screens/admin/audit-words.ts'

const i18n = i18next.createInstance()
await i18n.init({
  ...{ lng: 'en', interpolation: { escapeValue: false } },
  resources: { en: { translation: { audit } } },
})
const say = (facts: AuditEntry['facts']) =>
  sayFacts(
    { id: '1', at: '2026-01-01T00:00:00Z', kind: 'plan_changed', by: null, about: null, facts },
    i18n.t,
  )

it('what overrides people’s choices is said with what held before, and what else is different now', () => {
  const override = { override_before: 'emergency', override: 'confirm' }
  expect(say({ fields: ['quiet', 'override'], ...override })).toEqual([
    'On ways that somebody has turned off: emergencies → also what must be confirmed',
    'Quiet hours',
  ])
  expect(say({ fields: ['weekends', 'a_minute'] })).toEqual(['Weekends', 'Messages in a minute'])
  expect(say({})).toEqual([])
})
