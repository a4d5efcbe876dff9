import { parentPort, workerData } from 'node:worker_threads'
import {
  type AudioCodec,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  FilePathTarget,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  MP4,
  Mp4OutputFormat,
  Output,
  QTFF,
  type VideoCodec,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'
import { EDGE_MAX } from './limits.ts'
import type { Outcome, Remuxed, Trouble } from './outcome.ts'

export type Job = { from: string; to: string; secondsMax: number }

/** What browsers of these years play, all of them. */
const VIDEO: readonly VideoCodec[] = ['avc', 'vp8', 'vp9', 'av1']
const AUDIO: readonly AudioCodec[] = ['aac', 'mp3', 'opus', 'vorbis']

class Refused extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble) {
    super(trouble)
    this.trouble = trouble
  }
}

/** Copies one picture track and one sound track into a new file, packet by packet, and nothing else of what was there. */
async function remux({ from, to, secondsMax }: Job): Promise<Remuxed> {
  const input = new Input({ formats: [MP4, QTFF, WEBM], source: new FilePathSource(from) })
  const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()]
  if (video === null) throw new Refused('media_damaged')
  const codec = await video.getCodec()
  if (codec === null || !VIDEO.includes(codec)) throw new Refused('video_codec')
  const [width, height] = [await video.getDisplayWidth(), await video.getDisplayHeight()]
  if (!(width > 0 && height > 0 && Math.max(width, height) <= EDGE_MAX)) throw new Refused('video_too_large')
  const seconds = await input.computeDuration()
  if (!(seconds >= 0 && seconds <= secondsMax)) throw new Refused('video_too_long')
  const webm = (await input.getFormat()) === WEBM
  const format = webm ? new WebMOutputFormat() : new Mp4OutputFormat({ fastStart: 'in-memory' })
  const output = new Output({ format, target: new FilePathTarget(to) })
  const pictures = await copyVideo(output, video, codec)
  if (pictures.at === null) throw new Refused('media_damaged')
  const tracks = [pictures]
  if (audio !== null) tracks.push(await copyAudio(output, audio))
  await output.start()
  await interleave(tracks)
  await output.finalize()
  return { type: webm ? 'video/webm' : 'video/mp4', width, height, seconds: Math.round(seconds * 10) / 10 }
}

/** The next packet's time, and what writes it and goes on; null at the end. */
type Track = { at: number | null; step(): Promise<void> }

async function copyVideo(output: Output, track: InputVideoTrack, codec: VideoCodec): Promise<Track> {
  const source = new EncodedVideoPacketSource(codec)
  output.addVideoTrack(source, { rotation: track.rotation })
  const decoderConfig = await track.getDecoderConfig()
  if (decoderConfig === null) throw new Refused('video_codec')
  return follow(track, (packet) => source.add(packet, { decoderConfig }))
}

async function copyAudio(output: Output, track: InputAudioTrack): Promise<Track> {
  const codec = await track.getCodec()
  const decoderConfig = await track.getDecoderConfig()
  if (codec === null || !AUDIO.includes(codec) || decoderConfig === null) throw new Refused('video_codec')
  const source = new EncodedAudioPacketSource(codec)
  output.addAudioTrack(source)
  return follow(track, (packet) => source.add(packet, { decoderConfig }))
}

type Packet = NonNullable<Awaited<ReturnType<EncodedPacketSink['getFirstPacket']>>>

async function follow(
  track: InputVideoTrack | InputAudioTrack,
  write: (packet: Packet) => Promise<void>,
): Promise<Track> {
  const packets = new EncodedPacketSink(track).packets()
  let next = await packets.next()
  const one: Track = {
    at: next.done ? null : next.value.timestamp,
    async step() {
      if (next.done) return
      await write(next.value)
      next = await packets.next()
      one.at = next.done ? null : next.value.timestamp
    },
  }
  return one
}

/** What comes first is written first, so that a player needs to hold little. */
async function interleave(tracks: readonly Track[]): Promise<void> {
  for (;;) {
    const open = tracks.filter(({ at }) => at !== null)
    const [first, ...others] = open
    if (first === undefined) return
    await others.reduce((one, other) => ((other.at ?? 0) < (one.at ?? 0) ? other : one), first).step()
  }
}

const answer = (outcome: Outcome) => parentPort?.postMessage(outcome)

remux(workerData as Job).then(
  (remuxed) => answer({ remuxed }),
  (error: unknown) => answer({ trouble: error instanceof Refused ? error.trouble : 'media_damaged' }),
)
