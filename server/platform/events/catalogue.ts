/** Everything that domains tell one another: past tense, ids only. */
export type Events = {
  /** To be published now or at its time. */
  'announcement.accepted': { id: string }
  /** Its audience is frozen, and it stands in the lane of each. */
  'announcement.published': { id: string }
  /** Other words stand now. */
  'announcement.revised': { id: string }
  /** Nobody gets it any more. */
  'announcement.withdrawn': { id: string }
  'announcement.expired': { id: string }
  'account.joined': { accountId: string }
  /** Name, picture, facts, counts or state: what others see of a person. */
  'account.changed': { accountId: string }
  /** Suspended, left, or all sessions withdrawn: whoever is connected must go now. */
  'access.ended': { accountId: string; sessionId?: string; kept?: string }
  /** What people gave apps, by an administrator for all of them; up to 100 in one event. */
  'authorisations.ended': { ended: { accountId: string; sessionId: string }[] }
  /** Roles given to somebody or taken from them. */
  'access.changed': { accountId: string }
  /** Many accounts or their follows changed by another process, such as an import. */
  'directory.changed': Record<string, never>
  'organisation.changed': Record<string, never>
  /** What holds for all plans of announcements. */
  'plan.changed': Record<string, never>
  /** A page waits to be looked at. */
  'card.wanted': Record<string, never>
  /** What these posts link to is known now, or shown otherwise. `rest` as with quotes. */
  'card.found': { postIds: string[]; rest?: true }
  'emoji.changed': Record<string, never>
  /** Somebody begins to follow these people, or stops; up to 200 in one event. `asked`: after their word. */
  'follow.added': { followerId: string; followeeIds: string[]; asked?: true }
  'follow.removed': { followerId: string; followeeIds: string[] }
  /** Somebody follows this person with boosts or in languages other than before. */
  'follow.changed': { followerId: string; followeeId: string }
  /** Somebody waits to follow these people, or no longer does, whatever was said; up to 200 in one event. */
  'follow.asked': { followerId: string; followeeIds: string[] }
  'follow.unasked': { pairs: { followerId: string; followeeId: string }[] }
  /** Somebody's posts are kept out of a person's timelines from now on, or come back. */
  'mute.added': { accountId: string; mutedId: string }
  'mute.removed': { accountId: string; mutedId: string }
  'block.added': { accountId: string; blockedId: string }
  'block.removed': { accountId: string; blockedId: string }
  /** A thread, or all that has a hashtag; `id` is that of the first post, or of the hashtag. */
  'talk.muted': { accountId: string; talk: 'thread' | 'hashtag'; id: string }
  'talk.unmuted': { accountId: string; talk: 'thread' | 'hashtag'; id: string }
  /** Whose posts are read in a list only has changed. `left`: who is not in it any more. */
  'list.changed': { accountId: string; listId: string; left?: string[] }
  /** Somebody reads a source that they follow once a day from now on, or live again. */
  'daily.changed': { accountId: string; kind: 'person' | 'hashtag' | 'group'; id: string; daily: boolean }
  'filter.changed': { accountId: string }
  /** What a group is called, whether it is closed or archived, or who organises it. */
  'group.changed': { groupId: string }
  /** `by`: the organiser who let them in. */
  'group.joined': { groupId: string; accountId: string; by: string | null }
  'group.left': { groupId: string; accountId: string }
  'group.asked': { groupId: string; accountId: string }
  'group.invited': { groupId: string; accountId: string; by: string }
  /** Somebody no longer waits to be let in, nor is invited. */
  'group.unasked': { groupId: string; accountId: string }
  'hashtag.followed': { accountId: string; hashtagId: string }
  'hashtag.unfollowed': { accountId: string; hashtagId: string }
  /** `addressed`: it names somebody or answers a post. `tagged`: it has hashtags. `direct`: to those named only. `linked`: it has links. */
  'post.published': {
    postId: string
    authorId: string
    addressed: boolean
    tagged: boolean
    direct: boolean
    linked: boolean
    groupId: string | null
    threadId: string
  }
  'post.boosted': { postId: string; boostId: string; authorId: string; boosterId: string }
  'post.unboosted': { postId: string; boostId: string; boosterId: string }
  /** Carries who could see it, which can't be looked up any more. */
  'post.deleted': {
    postId: string
    authorId: string
    threadId: string
  } & Shown
  /** Newly named people and hashtags, and hashtags that it no longer has. */
  'post.edited': {
    postId: string
    authorId: string
    namedIds: string[]
    taggedIds: string[]
    untaggedIds: string[]
  }
  /** `postId` quotes a post of `authorId`, who may see it. */
  'post.quoted': { postId: string; accountId: string; authorId: string }
  /** What these quote, or who may quote them, is not as it was: the newest 50, which open pages are told of, then the `rest`. */
  'quotes.changed': { postIds: string[]; rest?: true }
  /** Its author put it at the head of their profile, or took it off. */
  'post.pinned': { postId: string }
  /** That somebody voted; for what is told to nobody. */
  'poll.voted': { postId: string; accountId: string }
  'poll.ended': { postId: string; authorId: string }
  /** By moderators. Carries who could see it. */
  'post.hidden': {
    postId: string
    authorId: string
  } & Shown
  'post.shown': { postId: string }
  /** Something is decided about a person, unless it was dismissed, and these reported it. */
  'report.decided': { personId: string | null; reporterIds: string[] }
  /** What somebody scheduled could not be published; it is among their drafts, with the reason. */
  'scheduled.failed': { accountId: string }
  'post.favourited': { postId: string; accountId: string; authorId: string }
  'post.unfavourited': { postId: string; accountId: string; authorId: string }
  'post.bookmarked': { postId: string; accountId: string }
  'post.unbookmarked': { postId: string; accountId: string }
  /** `counts`, when whoever counted knows them all. */
  'post.counted': {
    postId: string
    counts?: { replies: number; boosts: number; favourites: number; quotes: number }
  }
  /**
   * A post or boost has come into homes. `reach`, everybody whom it reached by the reason, is known only on the node where it
   * happened: it is too long to be carried to others.
   */
  'home.reached': { postId: string; reach?: Reach[] }
  /** These homes are not as they were. Whose they are is known only on the node where it happened. */
  'home.changed': { accountIds?: string[] }
  /** What these people have of posts to named people is not as it was: of one thread, or of any. */
  'conversation.changed': { accountIds: string[]; threadId: string | null }
  /** A mail waits to be sent. */
  'mail.written': Record<string, never>
  /** The same, of up to 200 people in one event; for what is written with them. */
  'notifications.written': { ids: string[] }
  /** What these people were told is not as it was: something has gone, or is let through. Up to 200 in one event. */
  'notifications.changed': { accountIds: string[] }
  /** What had waited of some is among the others now. */
  'notifications.merged': { accountId: string }
  'notification.added': { notificationId: string; accountId: string }
}

/** Whether somebody is out altogether, and not one of their sessions only. */
export const endsAll = ({ sessionId, kept }: Events['access.ended']): boolean =>
  sessionId === undefined && kept === undefined

/** Why a post came into the homes of these, as it is stored with it. */
export type Reach = { why: number; hashtagId: string | null; accountIds: string[] }

/** Who could see a post. */
export type Shown = {
  visibility: 'company' | 'followers' | 'direct' | 'group'
  mentionedIds: string[]
  groupId: string | null
  groupClosed: boolean
}

export type EventName = keyof Events

export type Told = { [N in EventName]: { name: N; facts: Events[N] } }[EventName]
