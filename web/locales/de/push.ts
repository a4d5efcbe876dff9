export const push = {
  title: 'Auf diesem Gerät, wenn die App zu ist',
  hint: 'Was dich betrifft, kommt auf dieses Gerät. Außerhalb deiner Arbeitszeit wartet es.',
  cannot:
    'Dieser Browser kann das nicht. Leg die App auf den Startbildschirm oder nimm einen anderen Browser.',
  start: 'Auf diesem Gerät melden',
  stop: 'Auf diesem Gerät nicht mehr melden',
  denied: 'Dein Browser erlaubt es nicht. Ändere das in seinen Einstellungen für diese Seite.',
  detail: 'Sagen, wer und was',
  detailHint: 'Sonst zeigt ein gesperrter Bildschirm nur, dass es etwas Neues gibt.',
}
