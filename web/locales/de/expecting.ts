/** What to expect of an announcement that is being written. */
export const expecting = {
  title: 'Was zu erwarten ist',
  seen: 'Gesehen',
  read: 'Gelesen',
  confirmed: 'Bestätigt',
  said_seen:
    'In einer Woche werden etwa {{number}} von {{people}} Personen sie gesehen haben: wohl zwischen {{low}} und {{high}}.',
  said_read:
    'In einer Woche werden etwa {{number}} von {{people}} Personen sie gelesen haben: wohl zwischen {{low}} und {{high}}.',
  said_confirmed:
    'In einer Woche werden etwa {{number}} von {{people}} Personen sie bestätigt haben: wohl zwischen {{low}} und {{high}}.',
  days_one: 'Nach einem Tag',
  days_other: 'Nach {{count}} Tagen',
  range: '{{low}} bis {{high}}',
  past: 'Gelernt aus {{past}} früheren Ankündigungen an 20 Personen oder mehr. Anteile gelten von allen {{people}} Personen.',
  early_one:
    'Es ist zu früh, um zu sagen, wie viele sie erreicht. Dafür muss noch {{count}} Ankündigung an 20 Personen oder mehr eine Woche alt sein.',
  early_other:
    'Es ist zu früh, um zu sagen, wie viele sie erreicht. Dafür müssen noch {{count}} Ankündigungen an 20 Personen oder mehr eine Woche alt sein.',
  earlyConfirmed_one:
    'Es ist zu früh, um zu sagen, wie viele bestätigen: Dafür muss noch {{count}} Ankündigung, die das verlangt, eine Woche alt sein.',
  earlyConfirmed_other:
    'Es ist zu früh, um zu sagen, wie viele bestätigen: Dafür müssen noch {{count}} Ankündigungen, die das verlangen, eine Woche alt sein.',
}
