import { knownPage } from '#test/rig/known-page.ts'
import { drawing, upload } from '#test/rig/pictures.ts'
import type { Given, World } from '../world.ts'

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

/** Of posts, polls, pictures, scheduled posts and quotes. */
/** Two people link to it, so it is a trend, and a page of which something is known. */
const LINK = 'https://example.org/a'

async function linkTwice({ house, other, post }: World): Promise<void> {
  await post(other, { status: `Here it is ${LINK}` })
  await knownPage(house.databaseUrl, LINK, 'A page')
}

export async function givenStatuses(world: World): Promise<Given> {
  const { house, me, other, postId: id, post } = world
  await linkTwice(world)
  const poll = { options: ['Yes', 'No'], expires_in: 3_600 }
  const ask = async () =>
    (await other.call('POST /api/v1/statuses', { body: { status: 'Lunch?', poll } })).body.poll?.id ?? ''
  const [asked, voted] = [await ask(), await ask()]
  await me.call('POST /api/v1/polls/:id/votes', { params: { id: voted }, body: { choices: [0] } })
  const media = async () => (await upload(house, me, await drawing())).body.id
  await post(me, { status: 'A picture :kowhai: #tuiday', media_ids: [await media()] })
  const middle = world.replyId
  await other.call('POST /api/v1/statuses', { body: { status: 'Once more', in_reply_to_id: middle } })
  const quote = async (status: string) =>
    (await other.call('POST /api/v1/statuses', { body: { status, quoted_status_id: id } })).body.id
  const quoting_id = await quote('So')
  await quote('So again')
  return {
    'GET /api/v1/timelines/tag/:hashtag': { params: { hashtag: 'fieldnotes' } },
    'GET /api/v2/search': { query: { q: 'tui' } },
    'GET /api/v1/statuses/:id/context': { params: { id: middle } },
    'GET /api/v1/statuses': { query: { id } },
    'POST /api/v1/statuses': { body: { status: 'Hello' } },
    'PUT /api/v1/statuses/:id': { params: { id }, body: { status: 'Good morning, #fieldnotes' } },
    'DELETE /api/v1/statuses/:id': { params: { id: await post(me, { status: 'Soon gone' }) } },
    'GET /api/v1/polls/:id': { params: { id: voted } },
    'POST /api/v1/polls/:id/votes': { params: { id: asked }, body: { choices: [0] } },
    'POST /api/v1/statuses/:id/quotes/:quoting_id/revoke': { params: { id, quoting_id } },
    'PUT /api/v1/statuses/:id/interaction_policy': {
      params: { id },
      body: { quote_approval_policy: 'followers' },
    },
    'GET /api/v1/media/:id': { params: { id: await media() } },
    'PUT /api/v1/media/:id': { params: { id: await media() }, body: { description: 'A drawing' } },
    'DELETE /api/v1/media/:id': { params: { id: await media() } },
    'POST /api/v1/markers': { body: { home: { last_read_id: id } } },
    'GET /api/v1/timelines/link': { query: { url: LINK } },
    ...(await givenScheduled(world)),
  }
}

async function givenScheduled({ me }: World): Promise<Given> {
  const planned = async () =>
    (await me.call('POST /api/v1/statuses', { body: { status: 'Later', scheduled_at: later(60) } })).body.id
  return {
    'GET /api/v1/scheduled_statuses/:id': { params: { id: await planned() } },
    'PUT /api/v1/scheduled_statuses/:id': {
      params: { id: await planned() },
      body: { scheduled_at: later(90) },
    },
    'DELETE /api/v1/scheduled_statuses/:id': { params: { id: await planned() } },
  }
}
