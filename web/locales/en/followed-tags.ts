export const followedTags = {
  title: 'Hashtags you follow',
  settingsHint: 'What has one of them comes to your home, whoever wrote it',
  quiet: 'Nothing this week',
  none: 'You follow no hashtag',
  noneHint: 'The page of a hashtag has a button to follow it. Posts with it come to your home then.',
  search: 'Look for one',
}
