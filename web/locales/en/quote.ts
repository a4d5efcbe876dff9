export const quote = {
  title: 'Quotes',
  hint: 'It holds for what you post from now on. Each post has a choice of its own in its menu.',
  open: 'The quoted post of {{name}}, {{when}}',
  deeper: 'It quotes another post.',
  drop: 'Do not quote it',
  revoked: 'Its author has withdrawn the quoted post.',
  deleted: 'The quoted post was deleted.',
  unauthorized: 'The quoted post is not for you to see.',
  withdrawAsk: 'Withdraw your post from this quote?',
  withdrawHint: 'What was written around it stays. You cannot bring your post back there.',
  withdraw: 'Withdraw',
}
