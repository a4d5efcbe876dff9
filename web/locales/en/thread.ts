export const thread = {
  add: 'Another post after it',
  split: 'Split it into several posts',
  post: 'Post {{place}} of the thread',
  remove: 'Remove post {{place}}',
  count: '{{used}} of {{limit}}',
  rule_following:
    'Here only those whom {{name}} follows may answer, and who is named or answered in a post may answer that one.',
  rule_mentioned:
    'Here only those whom {{name}} named may answer, and who is named or answered in a post may answer that one.',
  rule_nobody: 'Here only {{name}} may answer.',
  own_following:
    'Only people you follow may answer, and no others may answer the answers, but for those whom one names.',
  own_mentioned:
    'Only those you name may answer, and no others may answer the answers, but for those whom one names.',
  own_nobody: 'Nobody but you may answer, nor answer your answers.',
  done_one: '{{count}} post is there.',
  done_other: '{{count}} posts are there, one after the other.',
}
