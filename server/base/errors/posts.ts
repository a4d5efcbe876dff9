import { say } from './entry.ts'

/** Of writing: posts, drafts, threads, polls. */
export const posts = {
  no_translator: say(
    404,
    'Nothing here translates: no translator is set up. Ask somebody who speaks the language.',
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
}
