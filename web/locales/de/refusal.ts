/** Warum der Server ablehnt, nach seinem Kennwort. */
export const refusal = {
  invalid_request:
    'Etwas ist nicht so, wie es sein muss. Verbessere, was markiert ist, und sende noch einmal.',
  body_too_large: 'Das ist zu groß. Sende weniger.',
  not_signed_in: 'Du bist nicht mehr angemeldet. Melde dich an und versuch es noch einmal.',
  out_of_scope: 'Das darf die App nicht. Melde dich in ihr noch einmal an und erlaube ihr mehr.',
  invalid_client: 'Diese App ist hier nicht mehr bekannt. Lass sie sich neu anmelden.',
  invalid_grant: 'Diese Anmeldung der App ist zu alt. Melde dich in ihr noch einmal an.',
  invalid_scope: 'Die App will etwas, das es nicht gibt, oder mehr, als sie angemeldet hat.',
  unsupported_grant_type: 'Die App fragt auf eine Weise, die hier nicht geht.',
  unsupported_response_type: 'Die App fragt auf eine Weise, die hier nicht geht.',
  challenge_refused: 'Die App weist sich auf eine Weise aus, die hier nicht sicher genug ist.',
  app_needed: 'Das sagt, von welcher App ein Token ist. Gefragt wurde ohne eins.',
  person_needed: 'Dafür muss jemand in der App angemeldet sein.',
  app_unknown:
    'Diese App ist hier nicht mehr angemeldet. Entferne das Konto aus ihr, und melde dich in ihr neu an.',
  redirect_unknown:
    'Die App will dich an eine Adresse schicken, die sie nicht angemeldet hat. Sie hat nichts bekommen. Sag es denen, die sie machen.',
  asked_wrongly:
    'Was die App verlangt, ist unvollständig. Sie hat nichts bekommen. Versuch es von der App aus noch einmal.',
  app_not_listed:
    'Hier sind nur Apps von der Liste der Organisation erlaubt, und diese steht nicht darauf. Bitte die Verwaltung, sie aufzunehmen.',
  sign_in_again: 'Die App will, dass du dich noch einmal anmeldest, bevor du sie einlässt.',
  wrong_credentials: 'Kurzname und Passwort passen nicht zusammen. Prüf beides und versuch es noch einmal.',
  suspended: 'Dein Zugang ist gesperrt. Du kannst lesen, warum, und Einspruch einlegen.',
  has_left:
    'Du bist als ausgeschieden vermerkt, deshalb ist dein Zugang beendet. Frag die Administration, wenn das nicht stimmt.',
  suspension_closed:
    'Das ist nach Eingabe deines Passworts eine halbe Stunde lang offen. Melde dich noch einmal an, um es zu lesen.',
  second_factor_needed: 'Das Passwort stimmt. Gib auch den Code aus deiner Authentifizierungs-App an.',
  wrong_code: 'Dieser Code ist falsch, zu alt oder schon benutzt. Warte auf den nächsten, und gib den ein.',
  wrong_proof: 'Das ist weder dein Passwort noch ein gültiger Code. Prüf es, und versuch es noch einmal.',
  second_factor_on: 'Eine App ist schon eingerichtet. Schalte sie zuerst aus.',
  second_factor_off: 'Das hat zu lange gedauert, oder es wurde anderswo ausgeschaltet. Fang noch einmal an.',
  passkey_refused:
    'Diesen Passkey kennt Birdhouse nicht, oder es hat zu lange gedauert. Versuch es noch einmal, oder nimm das Passwort.',
  passkeys_need_https:
    'Passkeys brauchen ein Birdhouse, das über https unter einem Namen erreichbar ist. Frag die Administration.',
  too_many_passkeys: 'Du hast so viele Passkeys, wie es geben kann. Entferne zuerst einen.',
  link_invalid: 'Dieser Link ist benutzt oder zu alt. Lass dir einen neuen schicken.',
  place_members:
    'Für einen Zettel je Mitglied muss bekannt sein, wer dazugehört. Wähle, wer dort erreicht wird.',
  plan_never:
    'So erführe niemand ohne eigene Arbeitszeiten je etwas: Üblich ist {{hours}}. Kürze die Ruhezeit, oder erlaube Wochenenden.',
  gateway_template:
    '{{field}} des Gateways lässt sich nicht verwenden: nötig sind eine Adresse mit http, Namen von Kopfzeilen, JSON. Verbessere das.',
  gateway_secret_needed: 'Gib das Geheimnis noch einmal ein: Das gespeicherte ist für einen anderen Server.',
  place_address: 'Ein Raum braucht die Adresse seines Webhooks und welcher Chat es ist. Gib beides an.',
  place_leader: 'Diese Person hat hier keinen Zugang. Wähle jemanden, der ihn hat.',
  too_many_places: 'Es gibt {{limit}} Orte, mehr geht nicht.',
  mail_off: 'Hier ist keine E-Mail eingerichtet. Bitte die Administration.',
  mail_by_environment: 'Die Umgebung des Servers legt die E-Mail fest. Ändere es dort.',
  mail_password_needed:
    'Gib das Passwort noch einmal an: Das gespeicherte gehört zu einem anderen Server, einem anderen Namen oder einer sichereren Verbindung.',
  key_differs:
    'Der Server kann das nicht mehr lesen. Bitte die Administration, seinen Schlüssel zurückzulegen.',
  forbidden: 'Keine deiner Rollen erlaubt das.',
  cross_site:
    'Das kam von einer anderen Seite und wurde angehalten. Öffne Birdhouse selbst und versuch es dort.',
  not_found: 'Vielleicht wurde es gelöscht, oder es ist nicht für dich bestimmt.',
  handle_taken: 'Diesen Kurznamen hat schon jemand. Nimm einen anderen.',
  handle_reserved: 'Dieser Kurzname ist reserviert. Nimm einen anderen.',
  email_taken: 'Diese E-Mail-Adresse hat schon ein anderes Konto. Nimm eine andere.',
  post_empty: 'Schreib zuerst etwas.',
  post_too_long: 'Der Beitrag ist zu lang. Kürze ihn, oder leg den Rest hinter „Weiterlesen“.',
  full_text_too_long: 'Der Volltext ist zu lang. Kürze ihn.',
  warning_too_long: 'Der Hinweis ist zu lang. Kürze ihn auf 100 Zeichen.',
  text_not_storable: 'Im Text steckt ein Zeichen, das kein Text ist. Entferne es.',
  reply_too_wide: 'Eine Antwort reicht nie weiter als das, worauf sie antwortet. Wähl weniger Leute.',
  direct_names_nobody: 'Nenn mindestens eine Person mit @, denn nur Genannte werden es sehen.',
  key_withdrawn: 'Das wurde geändert, ehe es ankam, und an seiner Stelle ging etwas anderes hinaus.',
  post_changed:
    'Dieser Beitrag wurde inzwischen bearbeitet, vielleicht auf einem anderen deiner Geräte. Sieh ihn dir an, wie er jetzt ist, und bearbeite das.',
  too_many_edits: 'Dieser Beitrag wurde sehr oft bearbeitet. Schreib einen neuen.',
  edit_names_more:
    'Eine Bearbeitung kann niemanden dazuholen, der den Beitrag vorher nicht sehen konnte. Nenne die Person in einer Antwort oder einem neuen Beitrag.',
  draft_changed: 'Dieser Entwurf wurde auf einem anderen Gerät geändert. Sieh beide an und wähl einen.',
  draft_deleted:
    'Dieser Entwurf wurde auf einem anderen Gerät gesendet oder gelöscht. Behalte, was du hast, als neuen.',
  too_many_drafts: 'Mehr Entwürfe gehen nicht. Sende oder lösch zuerst einen.',
  schedule_too_soon: 'Wähl eine Zeit zwischen 5 Minuten und einem Jahr von jetzt an.',
  too_many_scheduled: 'Mehr geplante Beiträge gehen nicht. Streich zuerst einen.',
  reply_not_allowed: 'Wer das geschrieben hat, hat gewählt, wer antworten darf, und du bist nicht dabei.',
  quote_not_allowed:
    'Das kannst du nicht zitieren: Es ist nicht für alle, oder wer es schrieb, will es nicht.',
  thread_size: 'Eine Folge hat mindestens 2 Beiträge, und nicht mehr, als hier erlaubt sind.',
  thread_direct: 'Eine Folge geht nicht nur an Genannte: Wen ein Beitrag nennt, sähe die anderen nicht.',
  glossary_full: 'Das Glossar ist voll. Entfern zuerst ein Wort.',
  push_address: 'Meldungen gehen nur an öffentliche Adressen über https.',
  poll_options:
    'Eine Umfrage braucht mindestens 2 verschiedene Antworten mit höchstens 50 Zeichen, und nicht mehr, als hier erlaubt sind.',
  poll_time: 'Eine Umfrage läuft zwischen 5 Minuten und 31 Tagen.',
  poll_fixed:
    'Eine Umfrage lässt sich nicht bearbeiten, denn es kann schon abgestimmt worden sein. Stell eine neue.',
  poll_over: 'Diese Umfrage ist zu Ende.',
  poll_own: 'An der eigenen Umfrage kannst du nicht teilnehmen.',
  poll_voted: 'Du hast hier schon abgestimmt, und eine Stimme bleibt.',
  poll_choices: 'Wähle eine der Antworten, oder mehrere, wo die Umfrage das erlaubt.',
  poll_or_media: 'Ein Beitrag kann eine Umfrage oder Bilder haben, nicht beides.',
  too_many_media: 'Das ist mehr, als ein Beitrag hier trägt: ein paar Bilder oder ein Video. Nimm etwas weg.',
  media_mixed: 'Ein Video steht allein in einem Beitrag.',
  media_unknown: 'Ein Bild ist nicht mehr da. Füg es noch einmal hinzu.',
  media_kind: 'Diese Datei lässt sich nicht zeigen. Wähl JPEG, PNG, GIF, WebP oder AVIF, oder MP4 oder WebM.',
  media_damaged: 'Diese Datei ist beschädigt oder abgeschnitten. Wähl eine andere Kopie.',
  media_hides_more: 'Hinter dem Ende dieses Bildes steckt noch etwas anderes. Speichere es neu und wähl das.',
  media_too_large: 'Diese Datei ist größer, als hier erlaubt ist. Wähle eine kleinere.',
  picture_too_large: 'Dieses Bild hat zu viele Bildpunkte. Verkleinere es.',
  emoji_taken: 'Ein Emoji heißt schon so. Wähl einen anderen Namen.',
  emoji_too_large:
    'Dieses Bild bleibt zu groß, wie auch immer es gezeichnet wird. Wähl ein einfacheres oder kürzeres.',
  video_codec: 'Nicht jeder Browser spielt dieses Video. Speichere es als MP4 (H.264) oder WebM.',
  video_too_long: 'Dieses Video ist länger als 10 Minuten. Kürze es.',
  video_too_large: 'Dieses Video hat zu viele Bildpunkte. Verkleinere es.',
  too_many_frames: 'Diese Animation ist zu lang. Kürze sie.',
  description_too_long: 'Die Beschreibung ist zu lang. Kürze sie.',
  too_many_uploads: 'Zu viele Uploads von dir warten. Entferne welche.',
  too_many_pins: 'Mehr Beiträge lassen sich nicht anheften. Löse erst einen.',
  pin_direct: 'Ein Beitrag an Genannte lässt sich nicht anheften.',
  boost_not_company: 'Nur Beiträge an alle lassen sich teilen.',
  not_yours: 'Das kann nur, wer es geschrieben hat.',
  too_many_lists: 'Mehr Listen gehen nicht. Lösch zuerst eine.',
  list_full: 'Diese Liste ist voll. Leg eine weitere an.',
  search_too_slow:
    'Diese Suche dauert zu lange. Gib ein Wort mehr an, oder von wem, in welcher Gruppe oder wann, etwa after:2026-01-31.',
  too_many_filters: 'Mehr davon geht nicht. Lösch erst ein paar.',
  group_handle:
    'Eine Adresse hat 2 bis 30 Kleinbuchstaben, Ziffern und einzelne Bindestriche, mindestens einen Buchstaben.',
  group_handle_taken: 'Eine andere Gruppe hat diese Adresse. Nimm eine andere.',
  group_stays_closed:
    'Eine geschlossene Gruppe bleibt geschlossen: Was in ihr gesagt wurde, war für ihre Mitglieder.',
  group_members_only:
    'In dieser Gruppe schreiben nur Mitglieder. Tritt ihr erst bei; was du geschrieben hast, bleibt hier erhalten.',
  group_archived: 'Diese Gruppe ist archiviert: Man kann sie nur noch lesen.',
  last_organiser:
    'Du organisierst die Gruppe als Einzige oder Einziger. Bestimme erst jemand anderen dazu, oder archiviere die Gruppe.',
  groups_by_managers: 'Gruppen legt hier an, wer sie verwalten darf. Frag dort.',
  too_many_groups: 'Du organisierst so viele Gruppen wie möglich. Archiviere erst eine.',
  reply_elsewhere: 'Eine Antwort bleibt dort, wo der Beitrag steht, auf den sie antwortet.',
  group_needed: 'Wähle die Gruppe, in der der Beitrag stehen soll.',
  mute_self: 'Dich selbst kannst du weder stummschalten noch blockieren.',
  blocked_by_you: 'Du hast diese Person blockiert. Heb das zuerst auf.',
  blocked_by_them: 'Diese Person möchte nicht, dass du ihr folgst.',
  too_many_daily: 'Mehr Tagesquellen gehen nicht. Nimm zuerst eine weg.',
  daily_not_followed: 'Du folgst dem nicht. Folge erst, dann kannst du es einmal am Tag lesen.',
  endorse_not_followed: 'Nur wem du folgst, kann auf deinem Profil stehen. Folge der Person zuerst.',
  too_many_featured: 'Auf einem Profil stehen höchstens {{limit}} Hashtags. Nimm zuerst einen weg.',
  too_many_rows: 'Eine Datei hat höchstens {{limit}} Zeilen. Teile sie in mehrere.',
  follow_self: 'Deine eigenen Beiträge stehen schon auf deiner Startseite.',
  not_a_hashtag:
    'Ein Hashtag besteht aus Buchstaben, Ziffern und Unterstrichen, mit mindestens einem Buchstaben.',
  setup_link_invalid:
    'Dieser Einrichtungslink ist benutzt oder unbekannt. ./bin/birdhouse setup gibt einen neuen aus.',
  already_set_up: 'Dieses Birdhouse ist schon eingerichtet. Melde dich an.',
  invitation_invalid: 'Diese Einladung ist benutzt, zurückgezogen oder abgelaufen. Bitte um eine neue.',
  person_signed_in_already: 'Die Person hat sich schon angemeldet und braucht keine Einladung.',
  person_without_access: 'Die Person hat keinen Zugang mehr. Stell ihn zuerst wieder her.',
  sample_only: 'Das geht nur in der Beispielorganisation.',
  sample_loopback_only:
    'Das Beispiel lässt sich nur laden, solange der Server allein auf seiner eigenen Maschine lauscht.',
  last_administrator: 'Das ist die letzte Person mit Administrationsrechten. Gib sie zuerst jemand anderem.',
  more_than_you_hold: 'Hier geht es um ein Recht, das du nicht hast. Bitte jemanden aus der Administration.',
  no_such_role: 'Diese Rolle gibt es nicht mehr. Schau noch einmal.',
  role_built_in: 'Diese Rolle ist eingebaut und bleibt, wie sie ist.',
  role_name_taken: 'So heißt schon eine Rolle. Nimm einen anderen Namen.',
  too_many_roles: 'Es gibt zu viele Rollen. Lösch zuerst eine.',
  person_has_not_left: 'Diese Person ist nicht ausgeschieden; wer Zugang hat, nimmt das Archiv selbst mit.',
  person_left_just_now:
    'Das Archiv kann geschickt werden, wenn das Ausscheiden drei Tage her ist: ab {{when}}.',
  person_not_active: 'Rollen sind für Personen, die sich angemeldet und Zugang haben.',
  report_self: 'Dich selbst kannst du nicht melden.',
  report_decided: 'Über diese Meldung ist schon entschieden.',
  nothing_to_hide: 'Hier ist kein Beitrag, der verborgen werden könnte.',
  no_picture: 'Da ist kein eigenes Bild mehr.',
  appealed_already: 'Du hast schon Einspruch eingelegt.',
  no_email:
    'Von dir ist keine E-Mail-Adresse bekannt. Trag unter „Einstellungen, Anmelden“ eine ein, und versuch es noch einmal.',
  handle_differs:
    'Das ist nicht dein Kurzname, also ist nichts passiert. Gib ihn so ein, wie er im Profil steht.',
  already_suspended: 'Sie sind schon gesperrt und lesen die Worte von damals.',
  own_access: 'Den eigenen Zugang kannst du nicht beenden. Bitte jemand anderen aus der Administration.',
  audience_condition: 'Die Bedingung für den Kreis lässt sich nicht lesen. Berichtige, was markiert ist.',
  announcement_plan: 'Ein Schritt des Plans kann so nicht gemeint sein. Berichtige ihn.',
  audience_group_closed:
    'Eine geschlossene Gruppe ist genannt, und wer darin ist, wissen nur ihre Mitglieder. Bitte jemanden daraus, es anzukündigen, oder lass sie weg.',
  emergency_not_corrected:
    'Ein Notfall wird nicht von einer Person berichtigt. Zieh ihn zurück und kündige mit einer zweiten Person an, was nun gilt.',
  audience_empty: 'Auf niemanden trifft diese Bedingung zu, also bekäme es niemand. Ändere die Bedingung.',
  announcement_words: 'Schreibe den kurzen Text in jeder Sprache, die da ist, oder nimm die Sprache heraus.',
  announcement_too_long: 'Der kurze Text ist zu lang. Verschiebe den Rest in den vollen Text.',
  talk_open: 'Es gibt schon einen Beitrag zum Besprechen. Lösche ihn zuerst, oder besprich es dort.',
  too_many_templates: 'Es gibt 100 Vorlagen, mehr gehen nicht. Lösche zuerst eine.',
  no_own_address: 'Für diesen Weg gibt es von dir keine Adresse und kein Gerät.',
  announcement_purpose: 'Sag, wozu es dient. Wer liest, sieht es.',
  emergency_reason: 'Sag, warum das nicht warten kann.',
  emergency_permission:
    'Ein Notfall verlangt eine eigene Berechtigung, die du nicht hast. Frag die Administration.',
  emergency_approval: 'Ein Notfall braucht zwei Personen: Bitte zuerst jemand anderen um Freigabe.',
  expires_too_soon: 'Es liefe ab, bevor es veröffentlicht ist. Wähle ein späteres Ende.',
  announcement_published:
    'Es ist schon veröffentlicht oder gleich so weit. Berichtige es oder zieh es zurück.',
  announcement_waiting: 'Es wartet auf Freigabe. Veröffentliche es, wenn es freigegeben ist.',
  announcement_not_draft: 'Es ist kein Entwurf mehr. Sieh noch einmal nach.',
  announcement_not_standing: 'Es ist nicht oder nicht mehr veröffentlicht.',
  announcement_revised: 'Es wurde inzwischen berichtigt. Lies, was nun dasteht, und bestätige das.',
  nothing_to_confirm: 'Diese Ankündigung bittet niemanden um Bestätigung.',
  not_waiting: 'Es wartet nicht mehr auf Freigabe. Sieh noch einmal nach.',
  not_scheduled: 'Es ist nicht mehr geplant. Sieh noch einmal nach.',
  own_announcement: 'Was du geschrieben hast, muss jemand anderes freigeben.',
  blackout: 'Zu dieser Zeit soll nichts angekündigt werden. Wähle eine andere, oder sag, dass es sein muss.',
  author_may_not: 'Wer es geschrieben hat, darf nicht mehr ankündigen. Ändere es, um es zu übernehmen.',
  language_twice: 'Eine Sprache ist zweimal da. Behalte von jeder einen Text.',
  too_many_announcements: 'Zu viele Entwürfe sind offen. Lösche zuerst einige.',
  too_many_senders: 'Es gibt 100 Absender, mehr geht nicht. Entferne zuerst einen.',
  sender_name_taken: 'So heißt schon ein Absender. Wähle einen anderen Namen.',
  span_wrong: 'Das Ende muss nach dem Anfang liegen, höchstens 400 Tage später.',
  conflict: 'Jemand hat das zur gleichen Zeit geändert. Schau noch einmal und versuch es erneut.',
  storage_full:
    'Die Platte des Servers ist voll, deshalb wurde nichts gespeichert. Sag der Administration Bescheid.',
  unavailable:
    'Die Datenbank antwortet nicht. Was du geschrieben hast, ist nicht verloren; versuch es gleich noch einmal.',
}

export const field = {
  shortcode: 'Nimm 2 bis 30 aus a–z, 0–9 und Unterstrich.',
  title: 'Schreib einen Namen mit höchstens 60 Zeichen.',
  handle:
    'Nimm 1 bis 30 aus a–z, 0–9, Punkt, Bindestrich und Unterstrich, keinen Punkt oder Bindestrich am Rand.',
  email: 'Das ist keine E-Mail-Adresse. Verbessere sie, oder lass das Feld leer.',
  password: 'Nimm mindestens 10 Zeichen.',
  name: 'Schreib einen Namen mit bis zu 100 Zeichen.',
  display_name: 'Schreib einen Namen mit bis zu 100 Zeichen.',
  note: 'Nimm bis zu 500 Zeichen.',
  purpose: 'Nimm bis zu 500 Zeichen.',
  post_limit: 'Gib eine Zahl von 140 bis 5.000 an.',
  host: 'Schreib Name oder Adresse eines Servers, ohne https:// und Leerzeichen.',
  sender: 'Das ist keine E-Mail-Adresse. Verbessere sie.',
  current: 'Das ist nicht dein bisheriges Passwort.',
}

/** Was aus dem wurde, was ohne Antwort gesendet und dann geändert wurde. */
export const unanswered = {
  arrived:
    'Was du zuerst geschrieben hast, ist doch angekommen und steht da. Ändere es dort, oder poste das hier zusätzlich.',
  edited: 'Deine erste Fassung war angekommen; sie wurde bearbeitet.',
}
