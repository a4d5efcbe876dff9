export const forecast = {
  title: 'What was to be expected',
  early:
    'It is too early for a forecast: there are {{past}} earlier announcements of the {{needed}} it needs.',
  said: 'From {{past}} earlier announcements: {{share}} of people will do what is asked, likely between {{low}} and {{high}}.',
  held: 'Of {{count}} earlier ones, {{held}} came within what those before them had foretold.',
}
