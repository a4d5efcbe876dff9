/** Every column in which rows name blobs: what none of them names is removed, and what one names is in a backup. */
export const BLOB_USES = [
  ['medium', 'full_blob'],
  ['medium', 'small_blob'],
  ['emoji', 'blob'],
  ['emoji', 'still_blob'],
  ['card', 'blob'],
  ['account', 'avatar_blob'],
  ['account', 'header_blob'],
  ['organisation', 'logo_light_blob'],
  ['organisation', 'logo_dark_blob'],
] as const
