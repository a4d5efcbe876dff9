/**
 * An address of ours without the signature that apps need. A browser is let in by its cookie: the picture stays the same one
 * for its cache, and an address that is copied out of a page opens nothing for others.
 */
export const bare = (url: string): string => url.split('?', 1)[0] ?? url
