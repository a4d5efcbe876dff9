export const push = {
  title: 'On this device, when the app is closed',
  hint: 'What concerns you comes to this device. Outside your working hours it waits.',
  cannot: 'This browser cannot do that. Put the app on your home screen, or use another browser.',
  start: 'Tell me on this device',
  stop: 'Stop telling me on this device',
  denied: 'Your browser does not allow it. Change that in its settings for this site.',
  detail: 'Say who and what',
  detailHint: 'Otherwise a locked screen shows only that there is something new.',
}
