/** Posts in which people talk about announcements. */
export const talk = {
  title: 'Talk',
  open: 'Open a post to talk about it',
  hint: 'An announcement has no answers under it. People talk in a post of yours, from which only those who are addressed find back here.',
  where: 'Where?',
  everybody: 'Everyone at {{organisation}}',
  closed: '{{group}} (closed)',
  words: 'What does the post say?',
  wordsHint:
    'Whoever may see the post reads this, addressed or not. Leave out what only the audience is to know.',
  first: 'Questions about our announcement? Ask them here.',
  do: 'Open the post',
  opened: 'The post is open.',
  about: 'Talk about it',
  aboutCount: 'Talk about it ({{count}})',
  answers_one: '{{count}} answer',
  answers_other: '{{count}} answers',
  back: 'This talks about an announcement to you.',
  backWritten: 'This talks about an announcement that you wrote.',
  backWithdrawn: 'The announcement that this talks about was withdrawn.',
  backDo: 'To the announcement',
}
