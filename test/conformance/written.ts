import { expect } from 'vitest'

const empty = (body: unknown) => expect(body).toEqual({})

/** What is asserted of operations of which the description says nothing but that they succeed. */
export const written: Record<string, (body: unknown) => void> = {
  'GET /api/v1/instance/translation_languages': empty,
  'POST /api/v1/announcements/:id/dismiss': empty,
  'DELETE /api/v1/conversations/:id': empty,
  'DELETE /api/v1/filters/:id': empty,
  'DELETE /api/v2/filters/:id': empty,
  'DELETE /api/v2/filters/keywords/:id': empty,
  'DELETE /api/v1/lists/:id': empty,
  'POST /api/v1/lists/:id/accounts': empty,
  'DELETE /api/v1/lists/:id/accounts': empty,
  'DELETE /api/v1/media/:id': empty,
  'POST /api/v1/notifications/:id/dismiss': empty,
  'POST /api/v1/notifications/clear': empty,
  'POST /api/v1/notifications/requests/:id/accept': empty,
  'POST /api/v1/notifications/requests/:id/dismiss': empty,
  'POST /api/v1/notifications/requests/accept': empty,
  'POST /api/v1/notifications/requests/dismiss': empty,
  'POST /api/v2/notifications/:group_key/dismiss': empty,
  'DELETE /api/v1/push/subscription': empty,
  'DELETE /api/v1/featured_tags/:id': empty,
  'DELETE /api/v1/suggestions/:id': empty,
  'GET /api/v1/preferences': (body) =>
    expect(body).toMatchObject({ 'posting:default:visibility': 'public', 'reading:expand:spoilers': false }),
  'DELETE /api/v1/scheduled_statuses/:id': empty,
  'POST /oauth/revoke': empty,
  'GET /oauth/userinfo': (body) =>
    expect(body).toMatchObject({
      iss: expect.stringMatching(/^http.+\/$/),
      sub: expect.stringMatching(/^http/),
      preferred_username: 'tui.armitage',
    }),
}
