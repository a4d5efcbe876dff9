import { expect, test } from 'vitest'
import { Permission } from '#contract/permission.ts'
import { AuditKind } from '#contract/product/audit.ts'
import { Accent } from '#contract/product/organisation.ts'
import { ACCENTS } from '#rules/looks.ts'
import { PERMISSIONS } from '#rules/people/permissions.ts'
import { AUDIENCE } from '#server/api/web/audience-words.ts'
import { audience as german } from '#web/locales/de/announcement.ts'
import { audience as english } from '#web/locales/en/announcement.ts'
import { AUDIT_KINDS } from '#web/screens/admin/audit-words.ts'

/** What the arrows keep apart is written twice; here it is the same. */
test('the contract and the rules know the same permissions', () => {
  expect(Permission.options).toEqual([...PERMISSIONS])
})

test('the contract and the rules know the same colours', () => {
  expect(Accent.options).toEqual([...ACCENTS])
})

test('the audit screen can be asked for every kind of entry', () => {
  expect(AUDIT_KINDS.toSorted()).toEqual(AuditKind.options.toSorted())
})

test('the personal page says an audience as the app does', () => {
  expect(AUDIENCE).toEqual({ en: english, de: german })
})
