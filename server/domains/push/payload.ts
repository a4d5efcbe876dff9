/** What a device is told, in the words of Mastodon's apps. */
export type Payload = {
  /** By which an app knows whose of its accounts is meant; '' for a device that has none. */
  token: string
  id: string
  type: string
  title: string
  body: string
  icon: string
  language: string
  /** Where our own app leads. */
  url: string
}

/** The id is a number for Mastodon's apps; as JavaScript would round it, it stands there a second time for our own. */
export function payloadText({ token, id, type, title, body, icon, language, url }: Payload): string {
  const fields = {
    access_token: token,
    ...{ title, body, icon, url },
    notification_type: type,
    preferred_locale: language,
    tag: id,
  }
  return `${JSON.stringify(fields).slice(0, -1)},"notification_id":${BigInt(id)}}`
}
