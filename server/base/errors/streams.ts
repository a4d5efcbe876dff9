import { say } from './entry.ts'

/** Of what is heard as it happens. */
export const streams = {
  frame_malformed: say(
    400,
    'This is not understood. Send JSON such as {"type":"subscribe","stream":"user"}, with type subscribe or unsubscribe.',
  ),
  unknown_stream: say(400, 'There is no stream of this name.'),
  stream_incomplete: say(400, (f) => `The stream ${f.stream} needs the parameter ${f.needs}.`),
  too_many_streams: say(
    429,
    (f) =>
      `One connection carries ${f.limit} streams at most. End one of them first, or open another connection.`,
  ),
}
