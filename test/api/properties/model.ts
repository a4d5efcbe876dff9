/** What homes hold and who sees what, told in the plainest way: no SQL, no cache, everything looked at anew each time. */

export type Visibility = 'company' | 'followers' | 'direct' | 'group'
export type Reason =
  | 'own'
  | 'follows_author'
  | 'follows_booster'
  | 'follows_hashtag'
  | 'mentioned'
  | 'in_group'

export type ModelPost = {
  id: string
  author: number
  visibility: Visibility
  /** Of two groups: 0 is open, 1 is closed. */
  group: number | null
  replyTo: ModelPost | null
  mentions: number[]
  tags: number[]
  boostOf: ModelPost | null
  language: string | null
}

/** How somebody follows. */
export type ModelWish = { boosts: boolean; languages: string[] | null }

export class Model {
  readonly follows = new Set<string>()
  readonly wishes = new Map<string, ModelWish>()
  readonly tagFollows = new Set<string>()
  readonly mutes = new Set<string>()
  readonly blocks = new Set<string>()
  /** Whom a person reads in a list only. */
  readonly listed = new Set<string>()
  /** Whom a person reads once a day. */
  readonly dailyPeople = new Set<string>()
  readonly dailyTags = new Set<string>()
  readonly dailyGroups = new Set<string>()
  readonly members = new Set<string>()
  readonly suspended = new Set<number>()
  readonly homes: Map<ModelPost, Reason>[]
  posts: ModelPost[] = []

  constructor(people: number) {
    this.homes = Array.from({ length: people }, () => new Map<ModelPost, Reason>())
  }

  followsPerson = (reader: number, author: number) => this.follows.has(`${reader} ${author}`)
  isIn = (reader: number, group: number | null) => group !== null && this.members.has(`${reader} ${group}`)
  followsTag = (reader: number, tag: number) => this.tagFollows.has(`${reader} ${tag}`)

  sees(reader: number, post: ModelPost): boolean {
    if (!this.posts.includes(post)) return false
    if (post.author !== reader) {
      if (this.suspended.has(post.author)) return false
      if (post.group !== null) return post.group === 0 || this.isIn(reader, post.group)
      const named = post.mentions.includes(reader)
      const followed = post.visibility === 'followers' && this.followsPerson(reader, post.author)
      if (post.visibility !== 'company' && !named && !followed) return false
    }
    return post.boostOf === null || this.sees(reader, post.boostOf)
  }

  publish(post: ModelPost): void {
    this.posts.push(post)
    this.put(post.author, post, 'own')
    for (const reader of this.homes.keys()) this.offer(reader, post)
    if (post.visibility === 'direct') for (const named of post.mentions) this.put(named, post, 'mentioned')
  }

  boost(boost: ModelPost): void {
    this.posts.push(boost)
    this.put(boost.author, boost, 'own')
    for (const reader of this.homes.keys()) this.offer(reader, boost)
  }

  unboost(boost: ModelPost): void {
    this.posts = this.posts.filter((one) => one !== boost)
    for (const reader of this.homes.keys()) {
      if (!this.homes[reader]?.delete(boost)) continue
      for (const other of this.boostsOf(boost.boostOf)) this.offer(reader, other)
    }
  }

  remove(post: ModelPost): void {
    const gone = [post, ...this.boostsOf(post)]
    this.posts = this.posts.filter((one) => !gone.includes(one))
    for (const home of this.homes) for (const one of gone) home.delete(one)
  }

  /** New words name other people and hashtags; who was given the post by a name keeps it. */
  edit(post: ModelPost, named: number[], tags: number[]): void {
    const untagged = post.tags.filter((tag) => !tags.includes(tag))
    post.mentions =
      post.visibility === 'company' || post.group !== null
        ? named
        : [...new Set([...post.mentions, ...named])]
    post.tags = tags
    for (const reader of this.homes.keys()) {
      if (untagged.some((tag) => this.followsTag(reader, tag)))
        this.drop(reader, (one, why) => one === post && why === 'follows_hashtag')
      this.offerByTag(reader, post)
    }
  }

  follow(reader: number, author: number): void {
    if (this.followsPerson(reader, author)) return
    this.follows.add(`${reader} ${author}`)
    this.backfill(reader, author)
  }

  /** What is not given stays. */
  wish(reader: number, author: number, wish: Partial<ModelWish>): void {
    if (!this.followsPerson(reader, author)) return
    const before = this.wishOf(reader, author)
    const next = { ...before, ...wish }
    this.wishes.set(`${reader} ${author}`, next)
    if (before.boosts === next.boosts && `${before.languages}` === `${next.languages}`) return
    this.drop(
      reader,
      (post, why) => post.author === author && why.startsWith('follows_') && why !== 'follows_hashtag',
    )
    this.backfill(reader, author)
  }

  private wishOf = (reader: number, author: number): ModelWish =>
    this.wishes.get(`${reader} ${author}`) ?? { boosts: true, languages: null }

  private isWished(reader: number, post: ModelPost): boolean {
    const { boosts, languages } = this.wishOf(reader, post.author)
    const { language } = post.boostOf ?? post
    if (post.boostOf !== null && !boosts) return false
    return languages === null || language === null || languages.includes(language)
  }

  private backfill(reader: number, author: number): void {
    const theirs = this.posts.filter((post) => post.author === author).slice(-40)
    for (const post of theirs.filter((one) => one.boostOf === null)) this.offerByAuthor(reader, post)
    for (const post of theirs.filter((one) => one.boostOf !== null)) this.offer(reader, post)
  }

  mute(reader: number, author: number): void {
    this.mutes.add(`${reader} ${author}`)
    this.dropUnwanted(reader)
  }

  unmute(reader: number, author: number): void {
    if (this.mutes.delete(`${reader} ${author}`)) this.bringBack(reader, author)
  }

  block(reader: number, author: number): void {
    this.blocks.add(`${reader} ${author}`)
    this.dropUnwanted(reader)
    this.unfollow(reader, author)
    this.unfollow(author, reader)
  }

  isBlockedBetween = (one: number, other: number) =>
    this.blocks.has(`${one} ${other}`) || this.blocks.has(`${other} ${one}`)

  listIn(reader: number, author: number): void {
    this.listed.add(`${reader} ${author}`)
    this.dropUnwanted(reader)
  }

  listOut(reader: number, author: number): void {
    if (this.listed.delete(`${reader} ${author}`)) this.bringBack(reader, author)
  }

  dailyIn(reader: number, author: number): void {
    this.dailyPeople.add(`${reader} ${author}`)
    this.dropUnwanted(reader)
  }

  dailyOut(reader: number, author: number): void {
    if (this.dailyPeople.delete(`${reader} ${author}`)) this.bringBack(reader, author)
  }

  dailyTagIn(reader: number, tag: number): void {
    this.dailyTags.add(`${reader} ${tag}`)
    this.drop(reader, (post, why) => why === 'follows_hashtag' && post.tags.includes(tag))
  }

  dailyTagOut(reader: number, tag: number): void {
    if (!this.dailyTags.delete(`${reader} ${tag}`)) return
    for (const post of this.posts) if (post.tags.includes(tag)) this.offerByTag(reader, post)
  }

  dailyGroupIn(reader: number, group: number): void {
    this.dailyGroups.add(`${reader} ${group}`)
    this.drop(reader, (post, why) => why === 'in_group' && post.group === group)
  }

  dailyGroupOut(reader: number, group: number): void {
    if (!this.dailyGroups.delete(`${reader} ${group}`)) return
    for (const post of this.posts) if (post.group === group) this.offerByGroup(reader, post)
  }

  private bringBack(reader: number, author: number): void {
    if (this.followsPerson(reader, author)) this.backfill(reader, author)
    for (const post of this.posts) if (post.author === author) this.offerByGroup(reader, post)
  }

  join(reader: number, group: number): void {
    this.members.add(`${reader} ${group}`)
    for (const post of this.posts) if (post.group === group) this.offerByGroup(reader, post)
  }

  leave(reader: number, group: number): void {
    this.members.delete(`${reader} ${group}`)
    this.dailyGroups.delete(`${reader} ${group}`)
    this.drop(reader, (post, why) => why === 'in_group' && post.group === group)
  }

  private dropUnwanted(reader: number): void {
    this.drop(reader, (post, why) => why !== 'own' && this.isKeptOut(reader, post))
  }

  private isKeptOut(reader: number, post: ModelPost): boolean {
    const of = `${reader} ${post.author}`
    return this.listed.has(of) || this.dailyPeople.has(of) || this.isUnwanted(reader, post)
  }

  private isUnwanted(reader: number, post: ModelPost): boolean {
    const of = `${reader} ${post.author}`
    if (this.mutes.has(of) || this.blocks.has(of)) return true
    return post.boostOf !== null && this.isUnwanted(reader, post.boostOf)
  }

  unfollow(reader: number, author: number): void {
    this.follows.delete(`${reader} ${author}`)
    this.dailyPeople.delete(`${reader} ${author}`)
    this.wishes.delete(`${reader} ${author}`)
    this.drop(
      reader,
      (post, why) => post.author === author && (why === 'follows_author' || why === 'follows_booster'),
    )
  }

  followHashtag(reader: number, tag: number): void {
    if (this.followsTag(reader, tag)) return
    this.tagFollows.add(`${reader} ${tag}`)
    for (const post of this.posts) if (post.tags.includes(tag)) this.offerByTag(reader, post)
  }

  unfollowHashtag(reader: number, tag: number): void {
    this.tagFollows.delete(`${reader} ${tag}`)
    this.dailyTags.delete(`${reader} ${tag}`)
    this.drop(reader, (post, why) => why === 'follows_hashtag' && post.tags.includes(tag))
  }

  /** Newest first, with the reason. */
  home(reader: number): { post: ModelPost; why: Reason }[] {
    return [...(this.homes[reader] ?? [])]
      .map(([post, why]) => ({ post, why }))
      .sort((a, b) => newer(a.post.id, b.post.id))
  }

  boostsOf = (post: ModelPost | null) =>
    this.posts.filter((one) => one.boostOf !== null && one.boostOf === post)

  /** What is dropped for one reason may stand there for another. */
  private drop(reader: number, fits: (post: ModelPost, why: Reason) => boolean): void {
    const home = this.homes[reader] ?? new Map<ModelPost, Reason>()
    const dropped = [...home].filter(([post, why]) => fits(post, why)).map(([post]) => post)
    for (const post of dropped) home.delete(post)
    for (const post of dropped.filter((one) => one.boostOf === null)) this.offer(reader, post)
    const originals = new Set(dropped.map((post) => post.boostOf ?? post))
    for (const post of this.posts)
      if (post.boostOf !== null && originals.has(post.boostOf)) this.offer(reader, post)
  }

  private offer(reader: number, post: ModelPost): void {
    if (post.boostOf !== null) {
      const has =
        this.homes[reader]?.has(post.boostOf) ||
        this.boostsOf(post.boostOf).some((one) => this.homes[reader]?.has(one))
      if (this.followsPerson(reader, post.author) && this.isWished(reader, post) && !has)
        this.put(reader, post, 'follows_booster')
      return
    }
    this.offerByAuthor(reader, post)
    this.offerByTag(reader, post)
    this.offerByGroup(reader, post)
  }

  private offerByAuthor(reader: number, post: ModelPost): void {
    if (post.visibility === 'direct' || post.group !== null) return
    if (!this.followsPerson(reader, post.author) || !this.isWished(reader, post)) return
    const answered = post.replyTo?.author
    if (
      answered === undefined ||
      answered === post.author ||
      answered === reader ||
      this.followsPerson(reader, answered)
    )
      this.put(reader, post, 'follows_author')
  }

  private offerByTag(reader: number, post: ModelPost): void {
    if (post.visibility !== 'company' || post.replyTo !== null || post.boostOf !== null) return
    if (post.tags.some((tag) => this.followsTag(reader, tag) && !this.dailyTags.has(`${reader} ${tag}`)))
      this.put(reader, post, 'follows_hashtag')
  }

  private offerByGroup(reader: number, post: ModelPost): void {
    if (this.dailyGroups.has(`${reader} ${post.group}`)) return
    if (post.replyTo === null && this.isIn(reader, post.group)) this.put(reader, post, 'in_group')
  }

  private put(reader: number, post: ModelPost, why: Reason): void {
    const home = this.homes[reader]
    if (why !== 'own' && this.isKeptOut(reader, post)) return
    if (home !== undefined && !home.has(post)) home.set(post, why)
  }
}

export const newer = (a: string, b: string) => (BigInt(a) < BigInt(b) ? 1 : -1)
