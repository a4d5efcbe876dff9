import { say } from './entry.ts'

/** Of signing in, second factors, and the mail that links come by. */
export const access = {
  not_signed_in: say(401, 'Sign in first: the access token is missing, unknown or no longer valid.'),
  out_of_scope: say(
    403,
    'This is outside of what the app was allowed to do for you. Sign in to the app again, and let it do more.',
  ),
  wrong_credentials: say(
    401,
    'No account has this name and password together. Check both, or ask an administrator.',
  ),
  suspended: say(403, 'Your access is suspended. You can read why, and appeal.'),
  suspension_closed: say(
    404,
    'This is open for half an hour after you gave your password. Sign in again to read it.',
  ),
  has_left: say(
    403,
    'You are recorded as having left, so your access has ended. Ask an administrator if that is wrong.',
  ),
  second_factor_needed: say(
    401,
    'The password is right. Give the code from your authenticator app as well, or a recovery code.',
  ),
  wrong_code: say(422, 'This code is wrong, too old, or used already. Wait for the next one and give that.'),
  wrong_proof: say(422, 'This is neither your password nor a code that works. Check it and try again.'),
  passkey_refused: say(
    422,
    'This passkey is not known here, or the attempt took too long. Try again, or sign in with the password.',
  ),
  passkeys_need_https: say(
    409,
    'Passkeys need Birdhouse to be reached by a name over https. Ask an administrator to set PUBLIC_URL so.',
  ),
  too_many_passkeys: say(
    422,
    (f) => `You have ${f.limit} passkeys, the most there can be. Remove one first.`,
  ),
  second_factor_on: say(409, 'An authenticator app is set up already. Turn it off first.'),
  second_factor_off: say(409, 'No authenticator app is set up. Begin with setting one up.'),
  link_invalid: say(404, 'This link is used, too old or unknown. Ask for a new one.'),
  mail_off: say(409, 'Mail is not set up here. An administrator can set it up in the administration.'),
  mail_by_environment: say(
    409,
    'Mail is set up by the server’s environment (SMTP_HOST …). Change it there and restart.',
  ),
  mail_password_needed: say(
    422,
    'Give the password again: the stored one is for another server, another name or a safer connection.',
  ),
}
