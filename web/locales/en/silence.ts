export const silence = {
  threads: 'Threads',
  hashtags: 'Hashtags',
  threadTitle: 'Mute this thread',
  threadHint: 'Nothing more of it comes to your home, and you are not told of answers in it. Nobody is told.',
  threadDone: 'The thread is muted.',
  hashtagMore: 'More about #{{hashtag}}',
  hashtagTitle: 'Mute #{{hashtag}}',
  hashtagHint:
    'What has this hashtag stays out of your home and of Company. You still find it here and by searching.',
  hashtagDone: '#{{hashtag}} is muted.',
  unmuteHashtag: 'Unmute #{{hashtag}}',
  look: 'Look at it',
  noThreads: 'You have muted no thread',
  noThreadsHint: 'The menu of a post mutes the thread that it stands in.',
  noHashtags: 'You have muted no hashtag',
  noHashtagsHint: 'The page of a hashtag has a button that mutes it.',
}
