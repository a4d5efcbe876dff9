type Entry = { status: number; text: (facts: Facts) => string }
type Facts = Record<string, string | number>

const say = (status: number, text: string | ((facts: Facts) => string)): Entry => ({
  status,
  text: typeof text === 'string' ? () => text : text,
})

/** Every way in which a request can be refused: its status and a sentence that is safe to show. */
export const catalogue = {
  invalid_request: say(422, (f) => `${f.what}. Correct it and send again.`),
  malformed_body: say(
    400,
    'The body is not valid JSON. Send JSON with the header Content-Type: application/json.',
  ),
  malformed_request: say(400, 'This is not a well-formed HTTP request. Correct it and send again.'),
  request_timeout: say(408, 'The request took too long to arrive. Send it again.'),
  headers_too_large: say(431, 'The address and headers are too large. Send less.'),
  unsupported_media_type: say(415, 'Send the body as application/json.'),
  body_too_large: say(413, 'The body is too large. Send less.'),
  not_signed_in: say(401, 'Sign in first: the access token is missing, unknown or no longer valid.'),
  wrong_credentials: say(
    401,
    'No account has this name and password together. Check both, or ask an administrator.',
  ),
  suspended: say(403, 'Your access is suspended. You can read why, and appeal.'),
  suspension_closed: say(
    404,
    'This is open for half an hour after you gave your password. Sign in again to read it.',
  ),
  has_left: say(
    403,
    'You are recorded as having left, so your access has ended. Ask an administrator if that is wrong.',
  ),
  second_factor_needed: say(
    401,
    'The password is right. Give the code from your authenticator app as well, or a recovery code.',
  ),
  wrong_code: say(422, 'This code is wrong, too old, or used already. Wait for the next one and give that.'),
  wrong_proof: say(422, 'This is neither your password nor a code that works. Check it and try again.'),
  passkey_refused: say(
    422,
    'This passkey is not known here, or the attempt took too long. Try again, or sign in with the password.',
  ),
  passkeys_need_https: say(
    409,
    'Passkeys need Birdhouse to be reached by a name over https. Ask an administrator to set PUBLIC_URL so.',
  ),
  too_many_passkeys: say(
    422,
    (f) => `You have ${f.limit} passkeys, the most there can be. Remove one first.`,
  ),
  second_factor_on: say(409, 'An authenticator app is set up already. Turn it off first.'),
  second_factor_off: say(409, 'No authenticator app is set up. Begin with setting one up.'),
  link_invalid: say(404, 'This link is used, too old or unknown. Ask for a new one.'),
  mail_off: say(409, 'Mail is not set up here. An administrator can set it up in the administration.'),
  mail_by_environment: say(
    409,
    'Mail is set up by the server’s environment (SMTP_HOST …). Change it there and restart.',
  ),
  mail_password_needed: say(
    422,
    'Give the password again: the stored one is for another server, another name or a safer connection.',
  ),
  key_differs: say(
    503,
    'The server’s key is not the one that this was sealed with. Ask an administrator to put SECRET_KEY or the file secret-key back.',
  ),
  forbidden: say(403, 'None of your roles permits this. Ask an administrator for one that does.'),
  cross_site: say(
    403,
    'This request came from another site and was stopped. Open Birdhouse itself and try there.',
  ),
  not_found: say(404, 'There is nothing here that you can see. It may have been deleted.'),
  method_not_allowed: say(405, 'This address does not take that method.'),
  handle_taken: say(422, (f) => `The handle ${f.handle} is taken. Choose another.`),
  handle_reserved: say(422, (f) => `The handle ${f.handle} is reserved. Choose another.`),
  email_taken: say(
    422,
    'Another account has this e-mail address. Use another, or sign in with that account.',
  ),
  post_empty: say(422, 'Write something first: the post is empty.'),
  post_too_long: say(
    422,
    (f) =>
      `The post counts ${f.length} characters and the limit is ${f.limit}. Shorten it, or move the rest to the full text.`,
  ),
  full_text_too_long: say(
    422,
    (f) => `The full text has ${f.length} characters and the limit is ${f.limit}. Shorten it.`,
  ),
  warning_too_long: say(
    422,
    (f) => `The warning has ${f.length} characters and the limit is ${f.limit}. Shorten it.`,
  ),
  text_not_storable: say(
    422,
    'The text holds a character that is not text (a null or half of a pair). Remove it.',
  ),
  too_many_mentions: say(422, (f) => `A post can name ${f.limit} people at most. Name fewer.`),
  reply_too_wide: say(
    422,
    'A reply cannot reach further than the post it answers. Choose a narrower audience.',
  ),
  direct_names_nobody: say(422, 'A post to named people names at least one. Name them with @handle.'),
  key_withdrawn: say(409, 'This was changed before it arrived, and something else was sent in its place.'),
  post_changed: say(
    409,
    'This post was edited meanwhile, perhaps on another of your devices. Look at it as it is now, then edit that.',
  ),
  too_many_edits: say(
    422,
    (f) => `This post has been edited so often that it has ${f.limit} versions. Write a new one.`,
  ),
  edit_names_more: say(
    422,
    'An edit cannot bring in somebody who could not see the post before. Name them in a reply or a new post.',
  ),
  draft_changed: say(409, 'This draft was changed on another device. Look at both, and choose.'),
  draft_deleted: say(
    409,
    'This draft was sent or deleted on another device. Keep what you have as a new one.',
  ),
  too_many_drafts: say(422, (f) => `You can have ${f.limit} drafts at most. Send or delete one first.`),
  schedule_too_soon: say(422, 'A post is scheduled for 5 minutes to a year from now. Choose another time.'),
  too_many_scheduled: say(
    422,
    (f) => `You can have ${f.limit} scheduled posts at most. Wait, or cancel one.`,
  ),
  reply_not_allowed: say(
    422,
    'The author of this post has chosen who may answer it, and you are not among them.',
  ),
  quote_not_allowed: say(
    422,
    'This post cannot be quoted by you: it is not for everyone, or its author does not want it.',
  ),
  thread_size: say(422, (f) => `A thread has 2 to ${f.limit} posts. Write more, or fewer.`),
  thread_direct: say(
    422,
    'A thread goes to everyone, to followers or into a group: whom one of its posts names would not see the others.',
  ),
  glossary_full: say(422, (f) => `The glossary holds ${f.limit} words at most. Remove one first.`),
  push_address: say(
    422,
    'Pushes go only to public addresses over https, at the usual port. Subscribe at another push service.',
  ),
  poll_options: say(
    422,
    (f) =>
      `A poll needs ${f.min} to ${f.max} different options of up to ${f.length} characters. Correct them.`,
  ),
  poll_time: say(422, 'A poll runs for 5 minutes to 31 days. Choose a time between them.'),
  poll_fixed: say(
    422,
    'A poll cannot be changed, added or removed by an edit, for people may have voted. Post a new one.',
  ),
  poll_over: say(422, 'This poll is over. Its result stands below it.'),
  poll_own: say(422, 'You cannot vote in your own poll.'),
  poll_voted: say(422, 'You have voted in this poll already, and a vote stays.'),
  poll_choices: say(422, 'Choose one of the options, or several where the poll allows it.'),
  poll_or_media: say(422, 'A post can have a poll or pictures, not both. Take one of them away.'),
  too_many_media: say(
    422,
    (f) => `A post can carry ${f.limit} different pictures, or one video. Take some away.`,
  ),
  media_mixed: say(422, 'A video stands alone in a post. Take the other pictures away.'),
  media_unknown: say(
    422,
    'One of the pictures is not there any more, or stands on another post. Add it again.',
  ),
  media_kind: say(
    422,
    'This file cannot be shown here. Choose a picture in JPEG, PNG, GIF, WebP or AVIF, or a video in MP4 or WebM.',
  ),
  media_damaged: say(
    422,
    'This file is damaged or cut off, so it cannot be shown. Choose another copy of it.',
  ),
  media_hides_more: say(
    422,
    'This picture has something else hidden behind its end. Save it anew with a picture program, and choose that.',
  ),
  media_too_large: say(413, (f) => `This file is larger than ${f.limit} MB. Choose a smaller one.`),
  picture_too_large: say(
    422,
    (f) => `This picture has more than ${f.limit} million pixels. Make it smaller, and choose that.`,
  ),
  too_many_frames: say(
    422,
    (f) => `This animation is too long or too large; ${f.limit} frames is the most. Shorten it.`,
  ),
  video_codec: say(
    422,
    'Not every browser plays this kind of video. Save it as MP4 with H.264 and AAC, or as WebM, and choose that.',
  ),
  video_too_long: say(422, (f) => `This video is longer than ${f.limit} minutes. Shorten it.`),
  video_too_large: say(
    422,
    'This video has more than 4,096 pixels along an edge. Make it smaller, and choose that.',
  ),
  emoji_taken: say(422, (f) => `There is an emoji :${f.name}: already. Choose another name.`),
  emoji_too_large: say(
    422,
    (f) =>
      `This picture stays larger than ${f.limit} KB, however it is drawn. Choose a simpler or shorter one.`,
  ),
  too_many_emoji: say(422, (f) => `There are ${f.limit} emoji, which is the most there can be.`),
  media_busy: say(503, 'Many pictures are being prepared just now. Try again in a moment.'),
  media_posted: say(422, 'This picture is posted. Edit or delete the post instead.'),
  description_too_long: say(
    422,
    (f) => `The description has ${f.length} characters and the limit is ${f.limit}. Shorten it.`,
  ),
  focus_outside: say(422, 'What is to be kept in view lies outside the picture. Give numbers from -1 to 1.'),
  upload_offset: say(409, (f) => `The upload has come to byte ${f.offset}. Go on from there.`),
  upload_beyond: say(422, (f) => `Only ${f.size} bytes were announced. Begin anew with the right size.`),
  upload_incomplete: say(422, (f) => `${f.received} of ${f.size} bytes are here. Send the rest first.`),
  too_many_uploads: say(
    422,
    (f) => `${f.limit} uploads of yours wait to be posted, which is the most. Remove some, or wait a day.`,
  ),
  media_missing: say(422, 'No file came with this. Send it as multipart/form-data, in the field file.'),
  too_many_pins: say(422, (f) => `${f.limit} posts can be pinned at most. Take one off first.`),
  pin_direct: say(422, 'A post to named people cannot be pinned to a profile.'),
  boost_not_company: say(422, 'Only a post that everyone in the company may see can be boosted.'),
  not_yours: say(403, 'Only its author can do this.'),
  too_many_daily: say(422, (f) => `You can have ${f.limit} daily sources at most. Take one away first.`),
  daily_not_followed: say(422, 'You do not follow this. Follow it first, then read it once a day.'),
  follow_self: say(422, 'You cannot follow yourself: your own posts are in your home already.'),
  too_many_lists: say(422, (f) => `You can have ${f.limit} lists at most. Delete one first.`),
  list_full: say(422, (f) => `A list holds ${f.limit} people at most. Make another one.`),
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
  too_many_requests: say(429, (f) => `Too many requests. Try again in ${f.seconds} seconds.`),
  setup_link_invalid: say(
    403,
    'This set-up link is used or unknown. Run ./bin/birdhouse setup for a new one.',
  ),
  already_set_up: say(409, 'This Birdhouse is set up already. Sign in.'),
  invitation_invalid: say(404, 'This invitation is used, withdrawn or expired. Ask for a new one.'),
  person_signed_in_already: say(422, (f) => `${f.handle} has signed in already and needs no invitation.`),
  person_without_access: say(422, (f) => `${f.handle} has no access. Restore it first.`),
  sample_only: say(404, 'This works in the sample organisation only.'),
  sample_loopback_only: say(
    409,
    'The sample organisation is open to everybody who can reach it, so it is loaded only while the server listens on this machine alone (HOST=127.0.0.1).',
  ),
  last_administrator: say(422, 'This is the last administrator. Make somebody else an administrator first.'),
  more_than_you_hold: say(
    403,
    'This concerns a permission that you do not hold, so you can neither give nor take it. Ask an administrator.',
  ),
  no_such_role: say(404, 'There is no such role that could be given or taken. It may have been deleted.'),
  role_built_in: say(422, 'This role is built in and stays as it is. Make one of your own.'),
  role_name_taken: say(422, 'A role has this name already. Choose another.'),
  too_many_roles: say(422, (f) => `There are ${f.limit} roles, and more cannot be made. Delete one first.`),
  person_has_not_left: say(409, 'They have not left; whoever has access takes their archive themselves.'),
  person_left_just_now: say(
    409,
    (f) =>
      `Their archive can be sent once they have been gone for ${f.days} days: from ${String(f.from).slice(0, 16).replace('T', ' ')} UTC on.`,
  ),
  person_not_active: say(422, 'Roles are given to people who have signed in and have access.'),
  report_self: say(422, 'You cannot report yourself. Delete what you wrote instead.'),
  report_decided: say(422, 'This report is decided already. Look again.'),
  nothing_to_hide: say(
    422,
    'There is no post that could be hidden: it is deleted, hidden, or none was named.',
  ),
  appealed_already: say(422, 'You have appealed against this once, and once is what there is.'),
  no_email: say(
    422,
    'No e-mail address of yours is known. Add one under Settings, Signing in, then ask again.',
  ),
  handle_differs: say(
    422,
    'That is not your handle, so nothing was done. Type it as it stands in your profile.',
  ),
  already_suspended: say(409, 'They are suspended already, and read the words of whoever did it.'),
  own_access: say(422, 'You cannot take your own access away. Ask another administrator.'),
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
  conflict: say(409, 'Somebody else changed this at the same time. Look again and retry.'),
  storage_full: say(
    507,
    'The server’s disk is full, so nothing was saved. Ask your administrator to make room, then try again.',
  ),
  unavailable: say(503, 'The database is not answering. Your text is not lost; try again in a moment.'),
  internal: say(500, 'Something went wrong on the server. It has been logged; try again in a moment.'),
} satisfies Record<string, Entry>

export type ErrorCode = keyof typeof catalogue

export type Details = Record<string, { error: string; description: string }[]>

/** A request that is refused, with a sentence that is safe to show. Everything else that is thrown becomes `internal`. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly details: Details | undefined
  readonly retryAfter: number | undefined

  constructor(code: ErrorCode, facts: Facts = {}, more: { details?: Details; retryAfter?: number } = {}) {
    super(catalogue[code].text(facts))
    this.name = 'Refusal'
    this.code = code
    this.status = catalogue[code].status
    this.details = more.details
    this.retryAfter = more.retryAfter
  }
}
