import fc from 'fast-check'
import type { EndpointName, Request } from '#contract/index.ts'
import type { TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, signInAgain } from '#test/rig/people.ts'
import { Model, type ModelPost, type ModelWish, type Visibility } from './model.ts'

/** One thing that somebody does; numbers are taken round by how many people, posts or hashtags there are. */
export type Act = {
  who: number
  what: (typeof ACTS)[number]
  to: number
  more: number
  visibility: Visibility
}

const ACTS = [
  'post',
  'post',
  'reply',
  'boost',
  'unboost',
  'edit',
  'edit',
  'favourite',
  'unfavourite',
  'delete',
  'follow',
  'follow',
  'unfollow',
  'wish',
  'wish',
  'followHashtag',
  'unfollowHashtag',
  'mute',
  'unmute',
  'block',
  'unblock',
  'listIn',
  'listOut',
  'dailyIn',
  'dailyOut',
  'dailyTagIn',
  'dailyTagOut',
  'dailyGroupIn',
  'dailyGroupOut',
  'join',
  'leave',
  'suspend',
  'restore',
] as const

/** Of what somebody wishes for in following, and what that lets home. */
const WISHING = [
  'post',
  'post',
  'boost',
  'boost',
  'boost',
  'unboost',
  'wish',
  'wish',
  'wish',
  'follow',
  'unfollow',
  'edit',
  'followHashtag',
  'unfollowHashtag',
  'mute',
  'unmute',
  'dailyIn',
  'dailyOut',
] as const

const SEEN = ['company', 'company', 'company', 'followers', 'direct', 'group', 'group'] as const
const act = (kinds: readonly Act['what'][], seen: readonly Act['visibility'][] = SEEN): fc.Arbitrary<Act> =>
  fc.record({
    who: fc.nat(4),
    what: fc.constantFrom(...kinds),
    to: fc.nat(40),
    more: fc.nat(40),
    visibility: fc.constantFrom(...seen),
  })

const list = { minLength: 10, maxLength: 60, size: 'max' } as const
export const acts = fc.array(act(ACTS), list)
export const wishingActs = fc.array(act(WISHING, ['company']), list)

const ON_PERSON = new Set([
  'follow',
  'wish',
  'unfollow',
  'mute',
  'unmute',
  'block',
  'unblock',
  'listIn',
  'listOut',
  'dailyIn',
  'dailyOut',
  'suspend',
  'restore',
])
const languageOf = ({ more }: Act): string | null => [null, 'de', 'en'][more % 5] ?? null
/** Something of it, or nothing. */
const wishOf = ({ more }: Act): Partial<ModelWish> => ({
  ...(more % 3 > 0 && { boosts: (more >> 1) % 2 === 0 }),
  ...(more % 2 === 0 && { languages: [['de'], null, ['de', 'en']][(more >> 1) % 3] ?? null }),
})
const TAGS = 2
const GROUPS = 2

/** People who do things through the public API, and beside them the model of what that must lead to. */
export type Life = { model: Model; people: Somebody[]; tags: string[]; do(act: Act): Promise<void> }

export async function beginLife(house: TestHouse, administrator: Somebody, count = 5): Promise<Life> {
  const people = await addPeople(house, count)
  const model = new Model(count)
  const lists = new Map<number, string>()
  const [keeper = administrator] = await addPeople(house, 1)
  const groups = await makeGroups(keeper)
  const tags = Array.from({ length: TAGS }, (_, n) => `t${people[0]?.id}x${n}`)

  /** Whether the server did it. */
  async function ask<N extends EndpointName>(who: number, name: N, request: Partial<Request<N>>) {
    const answer = await person(who).caller.call(name, request)
    return answer.status === 200 ? (answer.body as { id?: string; reblog?: { id: string } | null }) : null
  }
  const person = (n: number): Somebody => {
    const one = people[n % people.length]
    if (one === undefined) throw new Error('nobody is there')
    return one
  }
  function agree(expected: boolean, done: unknown, act: Act): void {
    if (expected !== (done !== null && done !== false))
      throw new Error(`${expected ? 'refused' : 'allowed'}: ${JSON.stringify(act)}`)
  }

  function wordsFor(act: Act): { named: number[]; tagged: number[]; status: string } {
    const wanted = act.more % 3 === 0 ? [act.to % count] : []
    const named = wanted.filter((n) => !model.blocks.has(`${n} ${act.who}`))
    const tagged = act.more % 2 === 0 ? [act.more % TAGS] : []
    const words = [...wanted.map((n) => `@${person(n).handle}`), ...tagged.map((n) => `#${tags[n]}`)]
    return { named, tagged, status: `Said ${words.join(' ')}` }
  }

  async function edit(act: Act, post: ModelPost): Promise<void> {
    const { named, tagged, status } = wordsFor(act)
    const added = named.filter((n) => n !== post.author && !post.mentions.includes(n))
    const mayName = (n: number) =>
      post.visibility === 'company' ||
      post.group !== null ||
      (post.visibility === 'followers' && model.followsPerson(n, post.author))
    const done = await ask(act.who, 'PUT /api/v1/statuses/:id', {
      params: { id: post.id },
      body: { status },
    })
    agree(post.author === act.who && post.boostOf === null && added.every(mayName), done, act)
    if (done !== null) model.edit(post, inside(post.group, named), tagged)
  }

  async function publish(act: Act, replyTo: ModelPost | null): Promise<void> {
    const { named, tagged, status } = wordsFor(act)
    const wanted = act.visibility === 'group' ? act.more % GROUPS : null
    const body = {
      status,
      visibility: act.visibility,
      language: languageOf(act),
      ...(wanted !== null && { group_id: groups[wanted] }),
      ...(replyTo !== null && { in_reply_to_id: replyTo.id }),
    }
    const done = await ask(act.who, 'POST /api/v1/statuses', { body })
    const { group, fits } = placeOf(act, wanted, replyTo)
    const heard = act.visibility !== 'direct' || replyTo !== null || named.some((n) => n !== act.who)
    agree((replyTo === null || model.sees(act.who, replyTo)) && fits && heard, done, act)
    if (done === null) return
    const { who: author } = act
    const visibility = group === null ? act.visibility : 'group'
    // An answer that is not for everybody names the one it answers.
    const answered =
      replyTo === null ||
      visibility === 'company' ||
      visibility === 'group' ||
      model.blocks.has(`${replyTo.author} ${author}`)
        ? []
        : [replyTo.author]
    model.publish({
      id: done.id ?? '',
      author,
      visibility,
      group,
      replyTo,
      mentions: inside(group, [...named, ...answered]),
      tags: tagged,
      boostOf: null,
      language: languageOf(act),
    })
  }

  /** Nobody is named in the closed group who is not in it. */
  const inside = (group: number | null, named: number[]) =>
    group === 1 ? named.filter((n) => model.isIn(n, group)) : named

  /** The group in which a post stands, and whether it may stand there. */
  function placeOf(act: Act, wanted: number | null, replyTo: ModelPost | null) {
    if (replyTo === null) return { group: wanted, fits: wanted === null || model.isIn(act.who, wanted) }
    if (replyTo.group === null) {
      const reach = ['direct', 'followers', 'company']
      const narrow = reach.indexOf(act.visibility) <= reach.indexOf(replyTo.visibility)
      return { group: null, fits: wanted === null && narrow }
    }
    if (act.visibility === 'direct' || act.visibility === 'company')
      return { group: null, fits: act.visibility === 'direct' }
    const same = wanted === null || wanted === replyTo.group
    return { group: replyTo.group, fits: same && model.isIn(act.who, replyTo.group) }
  }

  async function onGroup(act: Act): Promise<void> {
    const group = act.to % GROUPS
    const params = { id: groups[group] ?? '' }
    if (act.what === 'join') {
      // To be invited is to be let in without asking.
      if (group === 1)
        await keeper.caller.call('POST /api/birdhouse/v1/groups/:id/invite', {
          params,
          body: { account_id: person(act.who).id },
        })
      agree(true, await ask(act.who, 'POST /api/birdhouse/v1/groups/:id/join', { params }), act)
      model.join(act.who, group)
    } else {
      agree(true, await ask(act.who, 'POST /api/birdhouse/v1/groups/:id/leave', { params }), act)
      model.leave(act.who, group)
    }
  }

  async function onPost(act: Act, post: ModelPost): Promise<void> {
    const { who } = act
    const original = post.boostOf ?? post
    const params = { id: post.id }
    const own = model.boostsOf(original).find((one) => one.author === who)
    const seen = model.sees(who, post)
    if (act.what === 'boost') {
      const done = await ask(who, 'POST /api/v1/statuses/:id/reblog', { params })
      agree(seen && original.visibility === 'company', done, act)
      if (done === null || own !== undefined) return
      model.boost({
        id: done.id ?? '',
        author: who,
        visibility: 'company',
        group: null,
        replyTo: null,
        mentions: [],
        tags: [],
        boostOf: original,
        language: null,
      })
    } else if (act.what === 'unboost') {
      agree(seen, await ask(who, 'POST /api/v1/statuses/:id/unreblog', { params }), act)
      if (seen && own !== undefined) model.unboost(own)
    } else if (act.what === 'edit') {
      await edit(act, post)
    } else if (act.what === 'delete') {
      const done = await ask(who, 'DELETE /api/v1/statuses/:id', { params })
      agree(seen && post.author === who && post.boostOf === null, done, act)
      if (done !== null) model.remove(post)
    } else {
      const name = act.what === 'favourite' ? 'favourite' : 'unfavourite'
      agree(seen, await ask(who, `POST /api/v1/statuses/:id/${name}`, { params }), act)
    }
  }

  /** One list for each person, which is read by itself. */
  async function ownList(who: number): Promise<string> {
    const known = lists.get(who)
    if (known !== undefined) return known
    const made = await ask(who, 'POST /api/v1/lists', { body: { title: 'Apart', exclusive: true } })
    lists.set(who, made?.id ?? '')
    return made?.id ?? ''
  }

  /** Of somebody whom they follow: of others, it would be to follow them. */
  async function wish(act: Act): Promise<void> {
    const followed = [...people.keys()].filter(
      (n) => model.followsPerson(act.who, n) && !model.suspended.has(n),
    )
    const whom = followed[act.to % Math.max(1, followed.length)]
    if (whom === undefined) return
    const { boosts, languages } = wishOf(act)
    const body = {
      ...(boosts !== undefined && { reblogs: boosts }),
      ...(languages !== undefined && { languages: languages ?? [] }),
    }
    const params = { id: person(whom).id }
    agree(true, await ask(act.who, 'POST /api/v1/accounts/:id/follow', { params, body }), act)
    model.wish(act.who, whom, wishOf(act))
  }

  async function onPerson(act: Act): Promise<void> {
    const other = act.to % count
    const params = { id: person(other).id }
    if (act.what === 'follow') {
      const done = await ask(act.who, 'POST /api/v1/accounts/:id/follow', { params })
      const may = other !== act.who && !model.suspended.has(other) && !model.isBlockedBetween(act.who, other)
      agree(may, done, act)
      if (done !== null) model.follow(act.who, other)
    } else if (act.what === 'wish') {
      await wish(act)
    } else if (act.what === 'unfollow') {
      agree(true, await ask(act.who, 'POST /api/v1/accounts/:id/unfollow', { params }), act)
      model.unfollow(act.who, other)
    } else if (act.what === 'mute' || act.what === 'block') {
      const done = await ask(act.who, `POST /api/v1/accounts/:id/${act.what}`, { params })
      agree(other !== act.who, done, act)
      if (done !== null) model[act.what](act.who, other)
    } else if (act.what === 'unmute') {
      agree(true, await ask(act.who, 'POST /api/v1/accounts/:id/unmute', { params }), act)
      model.unmute(act.who, other)
    } else if (act.what === 'unblock') {
      agree(true, await ask(act.who, 'POST /api/v1/accounts/:id/unblock', { params }), act)
      model.blocks.delete(`${act.who} ${other}`)
    } else if (act.what === 'listIn' || act.what === 'listOut') {
      const id = await ownList(act.who)
      const given = { params: { id }, body: { account_ids: [params.id] } }
      const isIn = act.what === 'listIn'
      const name = isIn ? 'POST /api/v1/lists/:id/accounts' : 'DELETE /api/v1/lists/:id/accounts'
      agree(!isIn || !model.suspended.has(other), await ask(act.who, name, given), act)
      if (!isIn || !model.suspended.has(other)) model[act.what](act.who, other)
    } else if (act.what === 'dailyIn') {
      const done = await ask(act.who, 'PUT /api/birdhouse/v1/daily/people/:id', { params })
      agree(model.followsPerson(act.who, other), done, act)
      if (done !== null) model.dailyIn(act.who, other)
    } else if (act.what === 'dailyOut') {
      agree(true, await ask(act.who, 'DELETE /api/birdhouse/v1/daily/people/:id', { params }), act)
      model.dailyOut(act.who, other)
    } else if (act.what === 'suspend') {
      await administrator.caller.call('POST /api/birdhouse/v1/people/:id/suspend', { params })
      model.suspended.add(other)
    } else if (model.suspended.delete(other)) {
      await administrator.caller.call('POST /api/birdhouse/v1/people/:id/restore', { params })
      person(other).caller = await signInAgain(house, params.id)
    }
  }

  async function onHashtag(act: Act): Promise<void> {
    const tag = act.to % TAGS
    const params = { name: tags[tag] ?? '' }
    const follows = act.what === 'followHashtag'
    agree(
      true,
      await ask(act.who, `POST /api/v1/tags/:name/${follows ? 'follow' : 'unfollow'}`, { params }),
      act,
    )
    if (follows) model.followHashtag(act.who, tag)
    else model.unfollowHashtag(act.who, tag)
  }

  async function onDailyTag(act: Act): Promise<void> {
    const tag = act.to % TAGS
    const params = { name: tags[tag] ?? '' }
    const isIn = act.what === 'dailyTagIn'
    const done = await ask(act.who, `${isIn ? 'PUT' : 'DELETE'} /api/birdhouse/v1/daily/hashtags/:name`, {
      params,
    })
    agree(!isIn || model.followsTag(act.who, tag), done, act)
    if (done !== null) model[isIn ? 'dailyTagIn' : 'dailyTagOut'](act.who, tag)
  }

  async function onDailyGroup(act: Act): Promise<void> {
    const group = act.to % GROUPS
    const params = { id: groups[group] ?? '' }
    const isIn = act.what === 'dailyGroupIn'
    const done = await ask(act.who, `${isIn ? 'PUT' : 'DELETE'} /api/birdhouse/v1/daily/groups/:id`, {
      params,
    })
    agree(!isIn || model.isIn(act.who, group), done, act)
    if (done !== null) model[isIn ? 'dailyGroupIn' : 'dailyGroupOut'](act.who, group)
  }

  return {
    model,
    people,
    tags,
    async do(act) {
      const isAdministrators = act.what === 'suspend' || act.what === 'restore'
      if (model.suspended.has(act.who) && !isAdministrators) return
      const post = model.posts[act.to % Math.max(1, model.posts.length)]
      if (act.what === 'post') await publish(act, null)
      else if (act.what === 'followHashtag' || act.what === 'unfollowHashtag') await onHashtag(act)
      else if (act.what === 'dailyTagIn' || act.what === 'dailyTagOut') await onDailyTag(act)
      else if (act.what === 'dailyGroupIn' || act.what === 'dailyGroupOut') await onDailyGroup(act)
      else if (act.what === 'join' || act.what === 'leave') await onGroup(act)
      else if (ON_PERSON.has(act.what)) await onPerson(act)
      else if (post !== undefined && act.what === 'reply' && post.boostOf === null) await publish(act, post)
      else if (post !== undefined && act.what !== 'reply') await onPost(act, post)
    },
  }
}

/** An open and a closed one, of somebody who is none of the people. */
async function makeGroups({ caller, id }: Somebody): Promise<string[]> {
  const made: string[] = []
  for (const closed of [false, true]) {
    const body = { name: 'Group', handle: `g${id}-${closed ? 'closed' : 'open'}`, closed }
    made.push((await caller.call('POST /api/birdhouse/v1/groups', { body })).body.id)
  }
  return made
}
