import type { EndpointName } from '#contract/index.ts'
import type { Given, World } from '../world.ts'

const TITLE = 'Rugby'

/** Of filters, each with a keyword and a post of its own. */
export async function givenFilters({ me, postId }: World): Promise<Given> {
  async function made() {
    const { body } = await me.call('POST /api/v2/filters', {
      body: {
        title: TITLE,
        context: ['home'],
        keywords_attributes: [{ keyword: 'scrum', whole_word: true }],
      },
    })
    const params = { id: body.id }
    const added = await me.call('POST /api/v2/filters/:id/statuses', { params, body: { status_id: postId } })
    return { filter: body.id, keyword: body.keywords[0]?.id ?? '', status: added.body.id }
  }
  const by = async (part: 'filter' | 'keyword' | 'status', body?: object) => ({
    params: { id: (await made())[part] },
    ...(body !== undefined && { body }),
  })
  const phrase = { phrase: 'scrum', context: ['home'] }
  return {
    'POST /api/v1/filters': { body: phrase },
    'GET /api/v1/filters/:id': await by('keyword'),
    'PUT /api/v1/filters/:id': await by('keyword', { ...phrase, phrase: 'ruck' }),
    'DELETE /api/v1/filters/:id': await by('keyword'),
    'POST /api/v2/filters': {
      body: { title: TITLE, context: ['home'], keywords_attributes: [{ keyword: 'scrum' }] },
    },
    'GET /api/v2/filters/:id': await by('filter'),
    'PUT /api/v2/filters/:id': await by('filter', { title: 'Football' }),
    'DELETE /api/v2/filters/:id': await by('filter'),
    'GET /api/v2/filters/:id/keywords': await by('filter'),
    'POST /api/v2/filters/:id/keywords': await by('filter', { keyword: 'try' }),
    'GET /api/v2/filters/keywords/:id': await by('keyword'),
    'PUT /api/v2/filters/keywords/:id': await by('keyword', { keyword: 'try' }),
    'DELETE /api/v2/filters/keywords/:id': await by('keyword'),
    'GET /api/v2/filters/:id/statuses': await by('filter'),
    'POST /api/v2/filters/:id/statuses': {
      params: {
        id: (await me.call('POST /api/v2/filters', { body: { title: TITLE, context: ['home'] } })).body.id,
      },
      body: { status_id: postId },
    },
    'GET /api/v2/filters/statuses/:id': await by('status'),
    'DELETE /api/v2/filters/statuses/:id': await by('status'),
  } satisfies { [N in EndpointName]?: object }
}
