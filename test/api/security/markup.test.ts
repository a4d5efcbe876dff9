import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { markup } from '#test/rig/markup.ts'
import { addPeople } from '#test/rig/people.ts'

/** Markup in every field that a person or a directory can fill comes back as the text that it is. */
let house: TestHouse
let author: Caller
beforeAll(async () => {
  house = await openHouse()
  const [one] = await addPeople(house, 1, 'administrator')
  author = one?.caller ?? house.nobody
  await author.call('PATCH /api/birdhouse/v1/organisation', { body: { post_limit: 500 } })
})
afterAll(() => house.stop())

const ATTRIBUTES = /^(href|class|rel|target|translate)$/

/** What is left when the few tags that we write ourselves are taken away must hold no tag and no quote of its own. */
function findMarkup(html: string): string[] {
  const found: string[] = []
  const rest = html.replace(
    /<(\/?)([a-z]+)((?:\s+[a-z]+="[^"<>]*")*)>/g,
    (whole, _, tag: string, attributes: string) => {
      if (!['p', 'br', 'a', 'span'].includes(tag)) found.push(whole)
      for (const [, name = '', value = ''] of attributes.matchAll(/([a-z]+)="([^"]*)"/g)) {
        if (!ATTRIBUTES.test(name)) found.push(whole)
        if (name === 'href' && !/^https?:\/\/[^\s"'<>\\]+$/.test(value)) found.push(whole)
      }
      return ''
    },
  )
  if (/[<>"']/.test(rest)) found.push(rest)
  return found
}

describe.each(markup.filter((text) => !text.includes('\u0000')))('%j', (payload) => {
  it('in a post is text again, short and full', async () => {
    const body = { status: payload, full_text: `First\n\n${payload}` }
    const post = (await author.call('POST /api/v1/statuses', { body })).body
    expect(findMarkup(post.content)).toEqual([])
    expect([post.birdhouse.text, post.birdhouse.full_text]).toEqual([body.status, body.full_text])
    for (const { url } of [...post.mentions, ...post.tags])
      expect(url).toMatch(/^http:\/\/localhost:\d+\/[\w@/%.-]+$/)
    const read = (await author.call('GET /api/v1/statuses/:id', { params: { id: post.id } })).body
    expect(read.content).toBe(post.content)
  })

  it('in a profile is text again, in the picture too', async () => {
    const body = { display_name: payload, note: payload }
    const me = (await author.call('PATCH /api/v1/accounts/update_credentials', { body })).body
    expect(findMarkup(me.note)).toEqual([])
    expect(me.source.note).toBe(payload)
    const picture = await (await fetch(`${house.url}/avatars/${me.id}.svg`)).text()
    expect(picture.match(/<[a-z]+/g)).toEqual(['<svg', '<rect', '<text'])
    expect(picture).not.toMatch(/script|on\w+=|href/i)
  })

  it('in a directory is refused or text again', async () => {
    const cell = `"${payload.replaceAll('"', '""')}"`
    const csv = `name,department,team,location,role\n${cell},${cell},${cell},${cell},${cell}\n`
    const report = await author.call('POST /api/birdhouse/v1/people/import', { body: { csv, apply: true } })
    expect(report.status).toBe(200)
    const people = (await author.call('GET /api/birdhouse/v1/people', { query: { limit: 100 } })).body.people
    for (const one of people) expect(findMarkup(one.note)).toEqual([])
  })
})

it('an organisation’s name and purpose hold no characters that turn or hide text', async () => {
  const body = { name: '\u202EEvil\u202C\u200B Corp\u0007', purpose: markup[0] }
  const answer = (await author.call('PATCH /api/birdhouse/v1/organisation', { body })).body
  expect([answer.name, answer.purpose]).toEqual(['Evil Corp', markup[0]])
})

describe('a name that passes for another', () => {
  it.each([
    ['a handle in look-alike letters', 'tuі.armitage'],
    ['a handle in wide letters', 'ｔｕｉ'],
    ['a handle with an invisible character', 'tui\u200B'],
    ['a handle that turns', 'tui\u202E'],
    ['a handle of the product', 'admin'],
    ['a handle of the product in capitals', 'Admin'],
    ['a handle that is nothing', ' '],
    ['a handle with an accent', 'tūi'],
  ])('%s is refused', async (_, handle) => {
    const { url } = (await author.call('POST /api/birdhouse/v1/invitations', { body: {} })).body
    const answer = await house.nobody.call('POST /api/birdhouse/v1/invitations/:token/accept', {
      params: { token: url.split('/').at(-1) ?? '' },
      body: { name: 'Somebody', handle, password: 'a long enough password' },
    })
    expect(answer.status).toBe(422)
  })

  it.each([
    ['Ana\u202E nimdA', 'Ana nimdA'],
    ['A\u200Bna', 'Ana'],
    ['An\u0430'.normalize(), 'An\u0430'],
    ['\u3164Ana', 'Ana'],
    ['Ana\u{E0041}', 'Ana'],
    ['A\u0301\u0301\u0301\u0301\u0301\u0301na', 'Á\u0301\u0301\u0301\u0301na'],
    ['Ana\n\nAdmin', 'Ana Admin'],
  ])('%j as a name is kept as %j', async (name, kept) => {
    const me = (
      await author.call('PATCH /api/v1/accounts/update_credentials', { body: { display_name: name } })
    ).body
    expect(me.display_name).toBe(kept)
  })
})
