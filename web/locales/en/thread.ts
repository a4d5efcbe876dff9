export const thread = {
  add: 'Another post after it',
  split: 'Split it into several posts',
  post: 'Post {{place}} of the thread',
  remove: 'Remove post {{place}}',
  count: '{{used}} of {{limit}}',
  rule_following:
    'Only those whom {{name}} follows may answer in this thread. Whoever a post names or answers may answer that one.',
  rule_mentioned:
    'Only those whom {{name}} named may answer in this thread. Whoever a post names or answers may answer that one.',
  rule_nobody: 'Only {{name}} may answer in this thread.',
  own_following:
    'Only people you follow may answer, here and below the answers. Whoever a post names may answer that one.',
  own_mentioned:
    'Only those you name may answer, here and below the answers. Whoever a post names may answer that one.',
  own_nobody: 'Nobody but you may answer, neither here nor below.',
  answer_following: 'Of those who see it, only people you follow, and whom it names, may answer this one.',
  answer_mentioned: 'Only those whom it names may answer this one.',
  answer_nobody: 'Nobody but you may answer this one.',
  done_one: '{{count}} post is there.',
  done_other: '{{count}} posts are there, one after the other.',
}
