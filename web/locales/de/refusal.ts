/** Warum der Server ablehnt, nach seinem Kennwort. */
export const refusal = {
  invalid_request:
    'Etwas ist nicht so, wie es sein muss. Verbessere, was markiert ist, und sende noch einmal.',
  body_too_large: 'Das ist zu groß. Sende weniger.',
  not_signed_in: 'Du bist nicht mehr angemeldet. Melde dich an und versuch es noch einmal.',
  wrong_credentials: 'Name und Passwort passen nicht zusammen. Prüf beides und versuch es noch einmal.',
  forbidden: 'Das ist der Verwaltung vorbehalten.',
  cross_site:
    'Das kam von einer anderen Seite und wurde angehalten. Öffne Birdhouse selbst und versuch es dort.',
  not_found: 'Vielleicht wurde es gelöscht, oder es ist nicht für dich bestimmt.',
  handle_taken: 'Diesen Kurznamen hat schon jemand. Nimm einen anderen.',
  handle_reserved: 'Dieser Kurzname ist reserviert. Nimm einen anderen.',
  email_taken: 'Diese E-Mail-Adresse hat schon ein anderes Konto. Nimm eine andere.',
  post_empty: 'Schreib zuerst etwas.',
  post_too_long: 'Der Beitrag ist zu lang. Kürze ihn, oder leg den Rest hinter „Weiterlesen“.',
  full_text_too_long: 'Der Volltext ist zu lang. Kürze ihn.',
  text_not_storable: 'Im Text steckt ein Zeichen, das kein Text ist. Entferne es.',
  reply_too_wide: 'Eine Antwort reicht nie weiter als das, worauf sie antwortet. Wähl weniger Leute.',
  direct_names_nobody: 'Nenn mindestens eine Person mit @, denn nur Genannte werden es sehen.',
  boost_not_company: 'Nur Beiträge an alle lassen sich teilen.',
  not_yours: 'Das kann nur, wer es geschrieben hat.',
  follow_self: 'Deine eigenen Beiträge stehen schon auf deiner Startseite.',
  setup_link_invalid:
    'Dieser Einrichtungslink ist benutzt oder unbekannt. ./bin/birdhouse setup gibt einen neuen aus.',
  already_set_up: 'Dieses Birdhouse ist schon eingerichtet. Melde dich an.',
  invitation_invalid: 'Diese Einladung ist benutzt, zurückgezogen oder abgelaufen. Bitte um eine neue.',
  person_signed_in_already: 'Die Person hat sich schon angemeldet und braucht keine Einladung.',
  sample_only: 'Das geht nur in der Beispielorganisation.',
  sample_loopback_only:
    'Das Beispiel lässt sich nur laden, solange der Server allein auf seiner eigenen Maschine lauscht.',
  last_administrator: 'Das ist die letzte Person mit Verwaltungsrechten. Gib sie zuerst jemand anderem.',
  own_access: 'Den eigenen Zugang kannst du nicht beenden. Bitte jemand anderen aus der Verwaltung.',
  conflict: 'Jemand hat das zur gleichen Zeit geändert. Schau noch einmal und versuch es erneut.',
  storage_full:
    'Die Platte des Servers ist voll, deshalb wurde nichts gespeichert. Sag der Administration Bescheid.',
  unavailable:
    'Die Datenbank antwortet nicht. Was du geschrieben hast, ist nicht verloren; versuch es gleich noch einmal.',
}

export const field = {
  handle:
    'Nimm 1 bis 30 aus a–z, 0–9, Punkt, Bindestrich und Unterstrich, keinen Punkt oder Bindestrich am Rand.',
  email: 'Das ist keine E-Mail-Adresse. Verbessere sie, oder lass das Feld leer.',
  password: 'Nimm mindestens 10 Zeichen.',
  name: 'Schreib einen Namen mit bis zu 100 Zeichen.',
  display_name: 'Schreib einen Namen mit bis zu 100 Zeichen.',
  note: 'Nimm bis zu 500 Zeichen.',
  purpose: 'Nimm bis zu 500 Zeichen.',
  post_limit: 'Gib eine Zahl von 140 bis 5.000 an.',
  current: 'Das ist nicht dein bisheriges Passwort.',
}

export const problem = {
  file_empty: 'Die Datei ist leer.',
  file_not_csv: 'Das lässt sich nicht als CSV lesen. Speichere es als CSV, in UTF-8.',
  too_many_rows: 'Das sind zu viele Zeilen. Teil die Datei.',
  unknown_column: 'So eine Spalte gibt es nicht. Benenn sie um, oder entferne sie.',
  repeated_column: 'Diese Spalte steht zweimal da. Behalte eine.',
  missing_column: 'Die Spalte fehlt. Die erste Zeile muss die Spalten nennen.',
  cell_count:
    'Diese Zeile hat mehr oder weniger Zellen als die erste. Setz Text mit dem Trennzeichen in Anführungszeichen.',
  missing_name: 'Der Name fehlt.',
  too_long: 'Das ist zu lang. Kürze es.',
  bad_handle:
    'Das ist kein Kurzname. Verbessere ihn, oder lass die Zelle leer, dann entsteht einer aus dem Namen.',
  bad_email: 'Das ist keine E-Mail-Adresse. Verbessere sie, oder lass die Zelle leer.',
  bad_working_hours: 'Das sind keine Arbeitszeiten. Schreib sie wie Mon-Fri 09:00-17:30; Sat 10:00-14:00.',
  bad_time_zone: 'Das ist keine Zeitzone. Schreib sie wie Europe/Berlin oder UTC.',
  bad_language: 'Das ist kein Sprachkürzel. Schreib sie wie en; de; pt-BR.',
  same_person_twice: 'Diese Person steht zweimal da. Behalte eine Zeile.',
  duplicate_handle: 'Zwei Zeilen haben diesen Kurznamen. Verbessere eine.',
  duplicate_email: 'Zwei Zeilen haben diese E-Mail-Adresse. Verbessere eine.',
  email_taken: 'Jemand anderes im Verzeichnis hat diese E-Mail-Adresse.',
  ambiguous_name: 'Mehrere Personen heißen so. Gib einen Kurznamen oder eine E-Mail-Adresse an.',
  unknown_manager: 'Niemand in der Datei oder im Verzeichnis hat diesen Kurznamen oder diese E-Mail-Adresse.',
  manager_loop: 'Diese Personen würden einander führen. Verbessere eine.',
}
