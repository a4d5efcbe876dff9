/** What to expect of an announcement that is being written. */
export const expecting = {
  title: 'What to expect',
  seen: 'Seen',
  read: 'Read',
  confirmed: 'Confirmed',
  said_seen:
    'In a week, about {{number}} of {{people}} people will have seen it: likely between {{low}} and {{high}}.',
  said_read:
    'In a week, about {{number}} of {{people}} people will have read it: likely between {{low}} and {{high}}.',
  said_confirmed:
    'In a week, about {{number}} of {{people}} people will have confirmed it: likely between {{low}} and {{high}}.',
  days_one: 'After a day',
  days_other: 'After {{count}} days',
  range: '{{low}} to {{high}}',
  past: 'Learned from {{past}} earlier announcements to 20 people or more. Shares are of all {{people}} people.',
  early_one:
    'It is too early to say how many will have come to it. {{count}} more announcement to 20 people or more has to be a week old.',
  early_other:
    'It is too early to say how many will have come to it. {{count}} more announcements to 20 people or more have to be a week old.',
  earlyConfirmed_one:
    'It is too early to say how many will have confirmed: {{count}} more announcement that asks for it has to be a week old.',
  earlyConfirmed_other:
    'It is too early to say how many will have confirmed: {{count}} more announcements that ask for it have to be a week old.',
}
