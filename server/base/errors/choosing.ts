import { say } from './entry.ts'

/** Of what one chooses to read: follows, lists, filters, groups, mutes. */
export const choosing = {
  too_many_pins: say(422, (f) => `${f.limit} posts can be pinned at most. Take one off first.`),
  pin_direct: say(422, 'A post to named people cannot be pinned to a profile.'),
  boost_not_company: say(422, 'Only a post that everyone in the company may see can be boosted.'),
  not_yours: say(403, 'Only its author can do this.'),
  too_many_daily: say(422, (f) => `You can have ${f.limit} daily sources at most. Take one away first.`),
  daily_not_followed: say(422, 'You do not follow this. Follow it first, then read it once a day.'),
  endorse_not_followed: say(422, 'Only whom you follow can stand on your profile. Follow them first.'),
  too_many_featured: say(
    422,
    (f) => `${f.limit} hashtags can stand on a profile at most. Take one off first.`,
  ),
  too_many_rows: say(422, (f) => `A file may have ${f.limit} lines at most. Split it into several.`),
  follow_self: say(422, 'You cannot follow yourself: your own posts are in your home already.'),
  too_many_lists: say(422, (f) => `You can have ${f.limit} lists at most. Delete one first.`),
  list_full: say(422, (f) => `A list holds ${f.limit} people at most. Make another one.`),
  filter_has_more: say(
    422,
    'This filter has other keywords or posts, for which that would change too. Change it in Birdhouse or in a newer app.',
  ),
  too_many_filters: say(422, (f) => `There can be ${f.limit} of these at most. Delete some first.`),
  search_too_slow: say(
    503,
    'This search takes too long. Add a word, or say from whom, in which group or when, such as after:2026-01-31.',
  ),
  group_handle: say(
    422,
    'The address of a group has 2 to 30 small letters, digits and single hyphens, with a letter among them. Choose another.',
  ),
  group_handle_taken: say(422, (f) => `Another group has the address ${f.handle}. Choose another.`),
  group_stays_closed: say(
    422,
    'A closed group stays closed: what was said in it was said to its members. Make a new group that is open.',
  ),
  group_members_only: say(422, 'Only members write in this group. Join it first.'),
  group_archived: say(422, 'This group is archived: it can be read, and nothing else.'),
  last_organiser: say(
    422,
    'This is the last organiser of the group. Make another member an organiser first, or archive the group.',
  ),
  groups_by_managers: say(403, 'Here groups are made by those who may manage them. Ask one of them.'),
  too_many_groups: say(422, (f) => `You can organise ${f.limit} groups at most. Archive one first.`),
  reply_elsewhere: say(422, 'An answer stays where the post that it answers stands. Leave the group out.'),
  group_needed: say(422, 'Say in which group the post is to stand.'),
  mute_self: say(422, 'You cannot mute or block yourself.'),
  blocked_by_you: say(422, 'You have blocked this person. Unblock them first.'),
  blocked_by_them: say(422, 'This person does not want you to follow them.'),
  not_a_hashtag: say(
    404,
    (f) =>
      `“${f.name}” cannot be a hashtag. Use letters, digits and underscores, with at least one letter among them.`,
  ),
}
