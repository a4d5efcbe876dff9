export const limits = {
  title: 'Grenzen',
  hint: 'Sie gelten für alle, sobald sie gespeichert sind. Was schon da ist, bleibt.',
  range: 'Von {{least}} bis {{most}}; üblich sind {{usual}}.',
  wrong: 'Gib eine ganze Zahl von {{least}} bis {{most}} an.',
  pictures: 'Bilder in einem Beitrag',
  picture_megabytes: 'Größe eines Bildes in MB',
  video_megabytes: 'Größe eines Videos in MB',
  poll_options: 'Antworten einer Umfrage',
  thread_posts: 'Beiträge einer Folge',
  pins: 'Beiträge, die jemand anheften kann',
  invitation_days: 'Tage, die eine Einladung gilt',
  link_previews: 'Zeigen, wohin Links führen',
  linkPreviewsHint:
    'Bei Beiträgen an alle holt der Server Titel und Bild der verlinkten Seite; diese erfährt so, dass jemand hier den Link geteilt hat. LINK_PREVIEWS=false in der Umgebung des Servers schaltet das aus, was auch immer hier gewählt ist.',
  group_makers: 'Wer Gruppen anlegt',
  makers_everyone: 'Alle',
  makers_managers: 'Wer Gruppen verwalten darf',
}
