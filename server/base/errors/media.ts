import { say } from './entry.ts'

/** Of pictures, videos, emoji and how they are uploaded. */
export const media = {
  too_many_media: say(
    422,
    (f) => `A post can carry ${f.limit} different pictures, or one video. Take some away.`,
  ),
  media_mixed: say(422, 'A video stands alone in a post. Take the other pictures away.'),
  media_unknown: say(
    422,
    'One of the pictures is not there any more, or stands on another post. Add it again.',
  ),
  media_kind: say(
    422,
    'This file cannot be shown here. Choose a picture in JPEG, PNG, GIF, WebP or AVIF, or a video in MP4 or WebM.',
  ),
  media_damaged: say(
    422,
    'This file is damaged or cut off, so it cannot be shown. Choose another copy of it.',
  ),
  media_hides_more: say(
    422,
    'This picture has something else hidden behind its end. Save it anew with a picture program, and choose that.',
  ),
  media_too_large: say(413, (f) => `This file is larger than ${f.limit} MB. Choose a smaller one.`),
  picture_too_large: say(
    422,
    (f) => `This picture has more than ${f.limit} million pixels. Make it smaller, and choose that.`,
  ),
  too_many_frames: say(
    422,
    (f) => `This animation is too long or too large; ${f.limit} frames is the most. Shorten it.`,
  ),
  video_codec: say(
    422,
    'Not every browser plays this kind of video. Save it as MP4 with H.264 and AAC, or as WebM, and choose that.',
  ),
  video_too_long: say(422, (f) => `This video is longer than ${f.limit} minutes. Shorten it.`),
  video_too_large: say(
    422,
    'This video has more than 4,096 pixels along an edge. Make it smaller, and choose that.',
  ),
  emoji_taken: say(422, (f) => `There is an emoji :${f.name}: already. Choose another name.`),
  emoji_too_large: say(
    422,
    (f) =>
      `This picture stays larger than ${f.limit} KB, however it is drawn. Choose a simpler or shorter one.`,
  ),
  too_many_emoji: say(422, (f) => `There are ${f.limit} emoji, which is the most there can be.`),
  media_busy: say(503, 'Many pictures are being prepared just now. Try again in a moment.'),
  media_posted: say(422, 'This picture is posted. Edit or delete the post instead.'),
  description_too_long: say(
    422,
    (f) => `The description has ${f.length} characters and the limit is ${f.limit}. Shorten it.`,
  ),
  focus_outside: say(422, 'What is to be kept in view lies outside the picture. Give numbers from -1 to 1.'),
  upload_offset: say(409, (f) => `The upload has come to byte ${f.offset}. Go on from there.`),
  upload_beyond: say(422, (f) => `Only ${f.size} bytes were announced. Begin anew with the right size.`),
  upload_incomplete: say(422, (f) => `${f.received} of ${f.size} bytes are here. Send the rest first.`),
  too_many_uploads: say(
    422,
    (f) => `${f.limit} uploads of yours wait to be posted, which is the most. Remove some, or wait a day.`,
  ),
  media_missing: say(422, 'No file came with this. Send it as multipart/form-data, in the field file.'),
}
