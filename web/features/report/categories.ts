export const CATEGORIES = ['violation', 'legal', 'spam', 'other'] as const
export type Category = (typeof CATEGORIES)[number]
