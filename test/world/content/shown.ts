/** What the threads carry, by the names that they give. */
export const PICTURES: Record<string, { description: string; focus?: [number, number] }> = {
  wall: {
    description:
      'A dark room, fifty green tiles on the wall and one amber. Three people with headsets look at it.',
  },
  mast: {
    description: 'A radio mast on a hill, black against a pink sky. The sun comes up behind it.',
    focus: [-0.3, 0.4],
  },
  chairs: {
    description:
      'A red chair and a green one, between them a small table with a box of tissues. A sign says Returns.',
  },
  whiteboard: {
    description:
      'Two curves drawn by hand from eight to eight. The red one, before, has two high hills; the blue one, after, is half as high.',
  },
  cake: { description: 'A cake of three tiers with five candles. It says 1,000.', focus: [0, -0.2] },
  eel: { description: 'An eel hangs out of an open street cabinet with its tail in the stream beside it.' },
}

export const POLLS: Record<string, { options: string[]; weights: number[]; hours: number; voters: number }> =
  {
    rehearsal: {
      options: [
        'Early, before the phones',
        'Around lunch',
        'After five',
        'Any time, with a code for the door',
      ],
      weights: [2, 3, 2, 6],
      hours: 72,
      voters: 61,
    },
    song: {
      options: [
        '“Pōkarekare Ana”, as everybody knows it',
        'Something that Fraser can carry',
        'No second song. More cake',
      ],
      weights: [5, 3, 2],
      hours: 96,
      voters: 47,
    },
  }

export const RULES = [
  ['Talk to people as you would across a counter', 'Argue with what was said, not with who said it.'],
  ['What customers told us stays with us', 'No names, numbers, addresses or bills, not in groups either.'],
  ['Say when you are guessing', 'A wrong answer that sounds sure is read out to a customer within the hour.'],
  ['Pay, safety and how we are led may be talked about', 'It is your right, and nobody needs to like it.'],
  ['Ask before you show somebody’s face', 'Also at the Christmas party. Above all at the Christmas party.'],
] as const

export const GLOSSARY = [
  ['NOC', 'Network Operations: the people who watch the network, day and night'],
  ['OTDR', 'A meter that finds where a fibre is broken'],
  ['FCR', 'First contact fix: solved without a second call'],
  ['RSP', 'A company that sells on lines which it does not own'],
] as const

export const EMOJIS = [{ shortcode: 'kereru', category: 'Birds' }]
