import { common, error, nav } from './common.ts'
import { signIn, welcome } from './entry.ts'
import { report, role } from './govern.ts'
import { passkey } from './passkey.ts'
import { list, lists, mute, notification, person, search } from './people.ts'
import { composer, poll, post, visibility, why } from './post.ts'

export default {
  common,
  error,
  nav,
  post,
  why,
  visibility,
  composer,
  poll,
  person,
  mute,
  lists,
  list,
  notification,
  search,
  signIn,
  welcome,
  passkey,
  role,
  report,
}
