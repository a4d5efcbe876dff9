import { say } from './entry.ts'

/** Of any request: its form, who may make it, and what the server can do just now. */
export const request = {
  invalid_request: say(422, (f) => `${f.what}. Correct it and send again.`),
  malformed_body: say(
    400,
    'The body is not valid JSON. Send JSON with the header Content-Type: application/json.',
  ),
  malformed_request: say(400, 'This is not a well-formed HTTP request. Correct it and send again.'),
  request_timeout: say(408, 'The request took too long to arrive. Send it again.'),
  headers_too_large: say(431, 'The address and headers are too large. Send less.'),
  unsupported_media_type: say(415, 'Send the body as application/json.'),
  body_too_large: say(413, 'The body is too large. Send less.'),
  key_differs: say(
    503,
    'The server’s key is not the one that this was sealed with. Ask an administrator to put SECRET_KEY or the file secret-key back.',
  ),
  forbidden: say(403, 'None of your roles permits this. Ask an administrator for one that does.'),
  cross_site: say(
    403,
    'This request came from another site and was stopped. Open Birdhouse itself and try there.',
  ),
  not_found: say(404, 'There is nothing here that you can see. It may have been deleted.'),
  // Apps look for the words “not found” in it, to tell it from a failure.
  not_pushed: say(404, 'Not found: nothing is pushed to this session. Subscribe first.'),
  method_not_allowed: say(405, 'This address does not take that method.'),
  too_many_requests: say(429, (f) => `Too many requests. Try again in ${f.seconds} seconds.`),
  conflict: say(409, 'Somebody else changed this at the same time. Look again and retry.'),
  storage_full: say(
    507,
    'The server’s disk is full, so nothing was saved. Ask your administrator to make room, then try again.',
  ),
  unavailable: say(503, 'The database is not answering. Your text is not lost; try again in a moment.'),
  internal: say(500, 'Something went wrong on the server. It has been logged; try again in a moment.'),
}
