export const thread = {
  add: 'Noch ein Beitrag danach',
  split: 'In mehrere Beiträge teilen',
  post: 'Beitrag {{place}} der Folge',
  remove: 'Beitrag {{place}} entfernen',
  count: '{{used}} von {{limit}}',
  rule_following:
    'Hier dürfen nur die antworten, denen {{name}} folgt; und wer in einem Beitrag genannt ist oder eine Antwort bekam, auf diesen.',
  rule_mentioned:
    'Hier dürfen nur die antworten, die {{name}} genannt hat; und wer in einem Beitrag genannt ist oder eine Antwort bekam, auf diesen.',
  rule_nobody: 'Hier darf nur {{name}} antworten.',
  own_following:
    'Nur wem du folgst, darf antworten, und sonst niemand auf die Antworten, außer wer darin genannt ist.',
  own_mentioned:
    'Nur wen du nennst, darf antworten, und sonst niemand auf die Antworten, außer wer darin genannt ist.',
  own_nobody: 'Niemand außer dir darf antworten, auch nicht auf deine Antworten.',
  done_one: '{{count}} Beitrag ist da.',
  done_other: '{{count}} Beiträge sind da, einer nach dem anderen.',
}
