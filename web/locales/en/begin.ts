export const setup = {
  title: 'Welcome. Let us set up Birdhouse',
  intro: 'Two minutes, and people can talk. Everything here can be changed later.',
  organisation: 'Your organisation',
  name: 'Name of the organisation',
  purpose: 'What is this for?',
  purposeHint:
    'One or two sentences that everybody will see, for example: ask who knows, and hear how it went.',
  administrator: 'The first administrator',
  yourName: 'Your name',
  handle: 'Handle',
  handleHint: 'How colleagues name you with @: small letters, digits, dot, hyphen.',
  email: 'E-mail (optional)',
  password: 'Password',
  passwordHint: '10 characters or more.',
  submit: 'Set up',
  orSample: 'Only looking?',
  sampleHint: 'Kererū Mobile is an invented phone company with 240 people and half a year of posts.',
  sample: 'Load the sample organisation',
  loading: 'Loading the sample; this takes a moment',
  noToken: 'Use the set-up link',
  noTokenHint:
    'The server printed it when it started. It ends in a long token, so that nobody else can set this up. ./bin/birdhouse setup prints a new one.',
}

export const invite = {
  title: 'Join {{organisation}}',
  intro: 'Birdhouse is where people at {{organisation}} talk. Nobody outside can read it.',
  submit: 'Join',
  toSignIn: 'I have joined already: sign in',
  invalid: 'This invitation does not work any more',
  invalidHint: 'It works once and for a few days. Ask for a new link.',
}

export const signIn = {
  login: 'Handle or e-mail',
  password: 'Password',
  submit: 'Sign in',
  sampleTitle: 'Who would you like to be?',
  sampleHint:
    'This is a sample organisation, and everyone who reaches this page can be anyone. Nothing here is real.',
  code: 'Code',
  codeHint: 'From your authenticator app, or one of your recovery codes.',
  codeHelp: 'Neither at hand? Ask your administrator to take the second step away.',
  lost: 'Forgot your password?',
  help: 'No password yet, or a lost one? Ask your administrator for an invitation link.',
  endedTitle: 'You are signed out',
  ended_signed_out: 'You signed out here, or somewhere else with “sign out there”.',
  ended_access_ended:
    'Your access has ended. If you were suspended, sign in to read why and what you can do.',
}
