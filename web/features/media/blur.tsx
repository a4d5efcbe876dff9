import { decode } from 'blurhash'
import { useEffect, useRef } from 'react'

const EDGE = 32

/** What is seen of a picture until it is there, or while it is covered. */
export function Blur({ hash, className }: { hash: string | null; className?: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || !hash) return
    try {
      context.putImageData(new ImageData(new Uint8ClampedArray(decode(hash, EDGE, EDGE)), EDGE, EDGE), 0, 0)
    } catch {
      // A blur that makes no sense is no blur.
    }
  }, [hash])
  return <canvas ref={canvas} width={EDGE} height={EDGE} className={className} />
}
