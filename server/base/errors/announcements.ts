import { say } from './entry.ts'

/** Of announcements, how they go out, and their places. */
export const announcements = {
  audience_condition: say(
    422,
    (f) => `From “${f.word}” on, the condition of the audience can’t be read: ${f.fault}. Correct it.`,
  ),
  announcement_plan: say(422, (f) => `Step ${f.step} of the plan can’t be meant: ${f.fault}. Correct it.`),
  audience_group_closed: say(
    403,
    (f) =>
      `The group ${f.group} is closed, and who is in it is for its members. Ask one of them to announce it, or leave it out.`,
  ),
  emergency_not_corrected: say(
    409,
    'An emergency is not corrected by one person. Withdraw it, and announce what holds now with a second person.',
  ),
  audience_empty: say(422, 'Nobody fits this condition, so nobody would get it. Change the condition.'),
  announcement_words: say(
    422,
    'Write the short text in every language that is there, or take the language out.',
  ),
  announcement_too_long: say(
    422,
    (f) =>
      `The short text (${f.language}) has ${f.length} characters, and ${f.limit} is the most. Move the rest into the full text.`,
  ),
  talk_open: say(409, 'There is a post to talk about it already. Delete that first, or talk there.'),
  too_many_templates: say(
    422,
    (f) => `There are ${f.limit} templates, the most there can be. Delete one first.`,
  ),
  no_own_address: say(422, 'There is no address or device of yours for this way.'),
  announcement_purpose: say(422, 'Say what it is for. Readers see it.'),
  plan_never: say(
    422,
    (f) =>
      `With these quiet hours and weekends nobody who has said no hours of their own would ever be told anything: the usual ones are ${f.hours}. Shorten the quiet hours, or allow weekends.`,
  ),
  place_members: say(
    422,
    'A slip for each member needs to know who they are. Choose who is reached at the place.',
  ),
  gateway_template: say(
    422,
    (f) =>
      `The ${f.field} of the gateway cannot be used: an address with http, names of headers, JSON. Correct it.`,
  ),
  gateway_secret_needed: say(422, 'Give the secret again: the stored one is for another server.'),
  place_address: say(422, 'A room needs the address of its webhook, and which chat it is. Give both.'),
  place_leader: say(422, 'This person has no access here. Choose somebody who has.'),
  too_many_places: say(422, (f) => `There are ${f.limit} places, which is the most there can be.`),
  emergency_reason: say(
    422,
    'Say why this can’t wait. It is kept in the audit log that there was an emergency.',
  ),
  emergency_permission: say(
    403,
    'An emergency takes a permission of its own, which you do not hold. Ask an administrator.',
  ),
  emergency_approval: say(422, 'An emergency takes two people: ask somebody else to approve it first.'),
  expires_too_soon: say(422, 'It would expire before it is published. Choose a later end.'),
  announcement_published: say(
    409,
    'It is published already, or about to be. Correct or withdraw it instead.',
  ),
  announcement_waiting: say(409, 'It waits for approval. Publish it once it is approved.'),
  announcement_not_draft: say(409, 'It is not a draft any more. Look again.'),
  announcement_not_standing: say(409, 'It is not published, or not any more.'),
  announcement_revised: say(409, 'It was corrected meanwhile. Read what it says now, then confirm that.'),
  nothing_to_confirm: say(422, 'This announcement asks nobody to confirm it.'),
  not_waiting: say(409, 'It does not wait for approval any more. Look again.'),
  not_scheduled: say(409, 'It is not scheduled any more. Look again.'),
  own_announcement: say(403, 'Somebody else must approve what you wrote.'),
  blackout: say(
    422,
    (f) => `Nothing is announced then: ${f.name}. Choose another time, or say that it must be.`,
  ),
  author_may_not: say(403, 'Its author may not announce any more. Somebody else can take it over.'),
  language_twice: say(422, 'A language is there twice. Keep one text of each.'),
  too_many_announcements: say(
    422,
    (f) => `${f.limit} drafts are open, the most there can be. Delete some first.`,
  ),
  too_many_senders: say(422, (f) => `There are ${f.limit} senders, the most there can be. Remove one first.`),
  sender_name_taken: say(422, 'A sender has this name already. Choose another.'),
  span_wrong: say(422, 'The end must come after the beginning, and not more than 400 days later.'),
}
