export const thread = {
  add: 'Noch ein Beitrag danach',
  split: 'In mehrere Beiträge teilen',
  post: 'Beitrag {{place}} der Folge',
  remove: 'Beitrag {{place}} entfernen',
  count: '{{used}} von {{limit}}',
  rule_following:
    'In dieser Unterhaltung darf nur antworten, wem {{name}} folgt. Auf einen Beitrag darf auch antworten, wer darin genannt ist oder wem er antwortet.',
  rule_mentioned:
    'In dieser Unterhaltung darf nur antworten, wen {{name}} genannt hat. Auf einen Beitrag darf auch antworten, wer darin genannt ist oder wem er antwortet.',
  rule_nobody: 'In dieser Unterhaltung darf nur {{name}} antworten.',
  own_following:
    'Nur wem du folgst, darf antworten, hier und unter den Antworten. Wer in einem Beitrag genannt ist, darf auf diesen antworten.',
  own_mentioned:
    'Nur wen du nennst, darf antworten, hier und unter den Antworten. Wer in einem Beitrag genannt ist, darf auf diesen antworten.',
  own_nobody: 'Niemand außer dir darf antworten, weder hier noch darunter.',
  answer_following:
    'Auf diese Antwort darf von denen, die sie sehen, nur antworten, wem du folgst oder wen sie nennt.',
  answer_mentioned: 'Auf diese Antwort darf nur antworten, wen sie nennt.',
  answer_nobody: 'Auf diese Antwort darf niemand außer dir antworten.',
  done_one: '{{count}} Beitrag ist da.',
  done_other: '{{count}} Beiträge sind da, einer nach dem anderen.',
}
