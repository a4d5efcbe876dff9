/** Documented parameters that are taken and change nothing, or are not known, by operation; each with its reason. */
export const passedOver: { of: RegExp; names: readonly string[]; why: string }[] = [
  {
    of: /^(POST \/api\/v1\/accounts|POST \/api\/v1\/emails\/confirmations)$/,
    names: ['username', 'email', 'password', 'agreement', 'locale', 'date_of_birth', 'reason'],
    why: 'Nobody is registered by an app.',
  },
  {
    of: /notifications/,
    names: ['supported_types'],
    why: 'Every kind that is sent is one of Mastodon’s; there is none to fall back from.',
  },
  { of: /relationships$/, names: ['with_suspended'], why: 'Who is suspended is shown to nobody.' },
  {
    of: /update_credentials$|\/api\/v1\/profile$/,
    names: [
      'attribution_domains',
      'hide_collections',
      'indexable',
      'show_featured',
      'show_media',
      'show_media_replies',
    ],
    why: 'Nothing here is for search engines or for other sites, and whom one follows is no secret.',
  },
  {
    of: /reports$/,
    names: ['forward', 'collection_ids'],
    why: 'A report goes to the moderators here, and there are no collections.',
  },
  {
    of: /reblog$/,
    names: ['visibility'],
    why: 'A boost reaches the followers of whoever boosts; the post under it is for everyone anyway.',
  },
]
