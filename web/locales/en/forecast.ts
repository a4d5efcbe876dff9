export const forecast = {
  title: 'What was to be expected',
  early:
    'It is too early for a forecast: there are {{past}} earlier announcements of the {{needed}} it needs.',
  said: 'From {{past}} earlier announcements: {{share}} of people will do what is asked, likely between {{low}} and {{high}}.',
  plot: 'What was foretold of earlier announcements and what came, as a plot. The table below says the same.',
  foretold: 'Foretold',
  between: 'Likely between',
  came: 'Came',
  inside: 'Within',
  within: 'yes',
  outside: 'no',
  nth: 'No.',
  held: 'Of {{count}} earlier ones, {{held}} came within what those before them had foretold.',
}
