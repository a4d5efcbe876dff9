import { expect, it } from 'vitest'
import { readConfig } from '#server/base/config.ts'

it.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['DATABASE_POOL', '1'],
  ['DATABASE_URL', 'mysql://host/birds'],
  ['PUBLIC_URL', 'birds.example.org'],
  ['PUBLIC_URL', 'https://birds.example.org/inside'],
  ['PUBLIC_URL', 'https://user:secretword@birds.example.org'],
  ['PUBLIC_URL', 'ftp://birds.example.org'],
  ['TRUST_PROXY', 'yes'],
  ['TRUST_PROXY', '10.0.0.0/99'],
  ['TRUST_PROXY', '10.0.0.1,'],
  ['RATE_LIMITS', 'maybe'],
  ['LOG_LEVEL', 'loud'],
  ['HOME_MEMORY', 'much'],
])('%s=%s is refused by name, and what it holds is not repeated', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(
    new RegExp(`${name}: .*docs/operate/configuration\\.md`),
  )
  expect(() => readConfig({ [name]: value })).not.toThrow('secretword')
})

it('all that are wrong are named at once', () => {
  expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'x' })).toThrow(/PORT: .*LOG_LEVEL: /)
})

it.each([
  ['PUBLIC_URL', 'https://birds.example.org/'],
  ['PUBLIC_URL', 'http://10.1.2.3:3000'],
  ['TRUST_PROXY', '127.0.0.1, 10.0.0.0/8, ::1, 2001:db8::/32, loopback'],
  ['DATABASE_URL', 'postgres://a:b@host/birds'],
  ['PORT', ''],
])('%s=%s is taken', (name, value) => {
  expect(() => readConfig({ [name]: value })).not.toThrow()
})
