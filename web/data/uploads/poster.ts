/** Pixels along the longer edge; the server makes it smaller still. */
const EDGE = 1_280
const QUALITY = 0.85
/** Seconds from its beginning, as the first frames are often black; of a short one a tenth. */
const AT = 1
const PATIENCE_MS = 8_000

/** One frame of a video, as a picture that stands for it; null where this browser can't draw one. */
export async function drawPoster(file: Blob): Promise<Blob | null> {
  if (!file.type.startsWith('video/')) return null
  const video = document.createElement('video')
  const address = URL.createObjectURL(file)
  try {
    Object.assign(video, { muted: true, preload: 'auto', src: address })
    await happened(video, 'loadeddata')
    const to = Math.min(AT, (Number.isFinite(video.duration) ? video.duration : 0) / 10)
    if (to > 0) {
      const sought = happened(video, 'seeked')
      video.currentTime = to
      await sought
    }
    return await draw(video)
  } catch {
    return null
  } finally {
    video.removeAttribute('src')
    video.load()
    URL.revokeObjectURL(address)
  }
}

async function draw(video: HTMLVideoElement): Promise<Blob | null> {
  const { videoWidth, videoHeight } = video
  const scale = Math.min(1, EDGE / Math.max(videoWidth, videoHeight, 1))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(videoWidth * scale))
  canvas.height = Math.max(1, Math.round(videoHeight * scale))
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
}

function happened(video: HTMLVideoElement, name: 'loadeddata' | 'seeked'): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('it took too long')), PATIENCE_MS)
    video.addEventListener(name, () => resolve(clearTimeout(timer)), { once: true })
    video.addEventListener('error', () => reject(new Error('it can’t be played')), { once: true })
  })
}
