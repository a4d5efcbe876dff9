/** Which timeline; also the key under which its pages are kept. */
export type Timeline =
  | { of: 'home' | 'company' | 'bookmarks' | 'favourites' }
  | { of: 'hashtag'; hashtag: string }
  | { of: 'search'; q: string }
  | { of: 'list'; id: string }
  | { of: 'group'; id: string }
  | { of: 'daily'; until: string }
  | { of: 'person'; id: string; replies: boolean; media?: true; tagged?: string }
