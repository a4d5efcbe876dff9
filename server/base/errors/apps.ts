import { say } from './entry.ts'

/** Of apps that others wrote. Those that RFC 6749 names have its words. */
export const apps = {
  invalid_client: say(401, 'This app is not known here, or its secret is wrong. Let it register again.'),
  invalid_grant: say(
    400,
    'This code or refresh token is used, too old, or not of this app, or its redirect address or verifier differs. Sign in again.',
  ),
  invalid_scope: say(400, 'One of the scopes does not exist, or is more than the app has registered.'),
  unsupported_grant_type: say(
    400,
    'Only authorization_code, refresh_token and client_credentials can be had here.',
  ),
  unsupported_response_type: say(400, 'Only the response type code can be had here.'),
  challenge_refused: say(400, 'A code challenge must be made with S256.'),
  app_needed: say(422, 'This says which app a token is of. It was asked without the token of one.'),
  person_needed: say(422, 'This takes somebody who is signed in to the app. It has come by itself.'),
  app_unknown: say(
    404,
    'This app is not registered here any more. Remove the account from it, and sign in to it anew.',
  ),
  redirect_unknown: say(
    422,
    'The app wants you sent to an address that it has not registered. Nothing was given to it. Tell whoever makes it.',
  ),
  asked_wrongly: say(
    422,
    'What the app asks for is incomplete or said twice. Nothing was given to it. Try again from the app.',
  ),
  app_not_listed: say(
    403,
    'Only apps on the list of this organisation may be used here, and this one is not on it. Ask an administrator to add it.',
  ),
  sign_in_again: say(403, 'The app wants you to sign in again before you let it in.'),
}
