export type Remuxed = { type: 'video/mp4' | 'video/webm'; width: number; height: number; seconds: number }

export type Trouble = 'media_damaged' | 'video_codec' | 'video_too_long' | 'video_too_large'

/** What a worker says when it is done. */
export type Outcome = { remuxed: Remuxed } | { trouble: Trouble }
