export const thread = {
  add: 'Noch ein Beitrag danach',
  split: 'In mehrere Beiträge teilen',
  post: 'Beitrag {{place}} der Folge',
  remove: 'Beitrag {{place}} entfernen',
  count: '{{used}} von {{limit}}',
  done_one: '{{count}} Beitrag ist da.',
  done_other: '{{count}} Beiträge sind da, einer nach dem anderen.',
}
