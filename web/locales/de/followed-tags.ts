export const followedTags = {
  title: 'Hashtags, denen du folgst',
  settingsHint: 'Was einen davon hat, kommt auf deine Startseite, egal von wem',
  quiet: 'Diese Woche nichts',
  none: 'Du folgst keinem Hashtag',
  noneHint:
    'Auf der Seite eines Hashtags kannst du ihm folgen. Beiträge damit kommen dann auf deine Startseite.',
  search: 'Einen suchen',
}
