import { factor } from './access.ts'
import { byMail } from './by-mail.ts'
import { common, error, nav } from './common.ts'
import { invite, setup, signIn, welcome } from './entry.ts'
import { report, role } from './govern.ts'
import { passkey } from './passkey.ts'
import { keys, list, lists, mute, notification, person, search } from './people.ts'
import { composer, history, poll, post, visibility, why } from './post.ts'
import { field, refusal } from './refusal.ts'
import { settings } from './settings.ts'

export default {
  common,
  error,
  nav,
  post,
  why,
  visibility,
  composer,
  history,
  poll,
  person,
  mute,
  lists,
  list,
  notification,
  search,
  keys,
  signIn,
  setup,
  invite,
  welcome,
  settings,
  factor,
  passkey,
  role,
  byMail,
  report,
  refusal,
  field,
}
