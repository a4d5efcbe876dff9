import type { MediaAttachment } from '#contract/mastodon/media.ts'
import type { MediumRecord } from '#server/domains/media/index.ts'
import type { Site } from './account.ts'

const EXTENSIONS: Record<string, string> = {
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
}

/** The ending that an address has, for whoever saves it. */
export const extensionOf = (type: string): string => EXTENSIONS[type] ?? 'bin'

/** `at`: where its files are, if not at their usual address. */
export function presentMedium(
  site: Pick<Site, 'file'>,
  one: MediumRecord,
  at = (file: string) => site.file(`/media/${one.id}/${file}`, one.postId ?? ''),
): MediaAttachment {
  const { smallWidth, smallHeight } = one
  const small = smallWidth !== null && smallHeight !== null ? size(smallWidth, smallHeight) : null
  return {
    id: one.id,
    type: one.kind,
    url: at(`full.${extensionOf(one.type)}`),
    preview_url: small && at('small.webp'),
    remote_url: null,
    description: one.description || null,
    blurhash: one.blurhash,
    meta: {
      focus: { x: one.focusX, y: one.focusY },
      original: {
        ...size(one.width, one.height),
        ...(one.seconds !== null && { duration: one.seconds }),
      },
      ...(small && { small }),
    },
    birdhouse: { moving: one.moving },
  }
}

const size = (width: number, height: number) => ({
  width,
  height,
  size: `${width}x${height}`,
  aspect: Math.round((width / height) * 10_000) / 10_000,
})

/** What is drawn still: no more is known than that it is there. */
export const presentComing = (id: string) =>
  ({
    ...{ id, type: 'image', url: null, preview_url: null, remote_url: null },
    ...{ description: null, blurhash: null, meta: {}, birdhouse: { moving: false } },
  }) as unknown as MediaAttachment
