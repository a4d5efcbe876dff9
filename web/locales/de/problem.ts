export const problem = {
  file_empty: 'Die Datei ist leer. Ihre erste Zeile muss die Spalten nennen.',
  file_not_csv:
    'Das ist kein gültiges CSV: Ein Anführungszeichen steht, wo keines stehen darf. Setz die ganze Zelle in Anführungszeichen, und verdopple die darin.',
  quote_not_closed:
    'Ein Anführungszeichen wird geöffnet und nicht geschlossen. Schließ es, oder schreib "" für eines, das zum Text gehört.',
  too_many_rows: 'Die Datei hat {{rows}} Zeilen; {{most}} passen auf einmal. Teil sie.',
  unknown_column:
    '„{{cell}}“ ist keine bekannte Spalte. Benenn sie um, oder entferne sie; bekannt sind {{columns}}.',
  unnamed_column:
    'Spalte {{place}} hat keine Überschrift. Benenn sie, oder entferne sie; bekannt sind {{columns}}.',
  repeated_column: 'Es gibt zwei Spalten für {{column}}. Behalte eine.',
  missing_column: 'Die Spalte „name“ fehlt. Die erste Zeile muss die Spalten nennen: {{columns}}.',
  cell_count:
    'Diese Zeile hat {{cells}} Zellen und die erste {{wanted}}. Setz Text mit dem Trennzeichen in Anführungszeichen.',
  missing_name: 'Der Name fehlt. Jede Zeile braucht einen.',
  too_long: 'Das ist länger als {{limit}} Zeichen. Kürze es.',
  bad_handle:
    '„{{cell}}“ ist kein Kurzname. Nimm 1 bis 30 aus a–z, 0–9, Punkt, Bindestrich und Unterstrich, keinen Punkt oder Bindestrich am Rand, oder lass die Zelle leer, dann entsteht einer aus dem Namen.',
  reserved_handle:
    '„{{cell}}“ ist reserviert. Nimm einen anderen, oder lass die Zelle leer, dann entsteht einer aus dem Namen.',
  bad_email: '„{{cell}}“ ist keine E-Mail-Adresse. Verbessere sie, oder lass die Zelle leer.',
  bad_phone:
    '„{{cell}}“ ist keine Telefonnummer. Schreib sie mit Ländervorwahl, etwa +49 151 1234567, oder lass die Zelle leer.',
  bad_working_hours:
    '„{{cell}}“ lässt sich nicht als Arbeitszeit lesen. Schreib sie wie Mon-Fri 09:00-17:30; Sat 10:00-14:00.',
  bad_time_zone: '„{{cell}}“ ist keine Zeitzone. Schreib sie wie Europe/Berlin, America/New_York oder UTC.',
  bad_language: '„{{cell}}“ ist kein Sprachkürzel. Schreib sie wie en; de; pt-BR.',
  same_person_twice: 'Um {{name}} (@{{handle}}) geht es schon in Zeile {{first}}. Behalte eine der beiden.',
  duplicate_handle: 'Zeile {{first}} hat schon den Kurznamen {{cell}}. Jede Person braucht einen eigenen.',
  duplicate_email: 'Zeile {{first}} hat schon die E-Mail-Adresse {{cell}}. Jede Person braucht eine eigene.',
  email_taken:
    '{{cell}} gehört {{name}} (@{{handle}}). Verbessere sie, oder ändere in dieser Datei auch die andere.',
  repeated_name:
    'Zeile {{first}} heißt auch {{cell}}. Gib beiden einen Kurznamen oder eine E-Mail-Adresse, damit man sie unterscheiden kann.',
  ambiguous_name:
    'Mehrere Personen heißen {{cell}}. Gib den Kurznamen oder die E-Mail-Adresse der gemeinten an.',
  unknown_manager:
    'Niemand in der Datei oder im Verzeichnis hat den Kurznamen oder die E-Mail-Adresse „{{cell}}“. Verbessere sie, oder lass die Zelle leer.',
  manager_loop: 'Diese Personen würden einander führen: {{loop}}. Verbessere eine.',
}
