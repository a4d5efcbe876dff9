export const digest = {
  title: 'Daily mail',
  hint: 'What came to your home and you have not read, in one mail a day. None comes when you have read everything. What not everybody may read stands in it without its words.',
  when: 'When it comes',
  never: 'Never',
  at: 'Every day at {{time}}',
  stopTitle: 'No more daily mail?',
  stopIntro: 'You can ask for it again under Settings, Notifications.',
  stop: 'Stop the daily mail',
  stopped: 'Stopped',
  stoppedHint: 'You get no daily mail any more.',
}
