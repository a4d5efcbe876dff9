import { common, error, nav } from './common.ts'
import { list, mute, person, search } from './people.ts'
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
  list,
  search,
}
