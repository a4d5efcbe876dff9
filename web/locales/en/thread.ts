export const thread = {
  add: 'Another post after it',
  split: 'Split it into several posts',
  post: 'Post {{place}} of the thread',
  remove: 'Remove post {{place}}',
  count: '{{used}} of {{limit}}',
  done_one: '{{count}} post is there.',
  done_other: '{{count}} posts are there, one after the other.',
}
