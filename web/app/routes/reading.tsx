import { createRoute, lazyRouteComponent as lazy } from '@tanstack/react-router'
import { withLaterTexts } from '#web/locales/language.ts'
import { HomeScreen } from '#web/screens/home/home-screen.tsx'
import { shellParent, text } from './base.tsx'

/** What is read: streams, talks and groups. */
export const readingRoutes = [
  createRoute({ getParentRoute: shellParent, path: '/', component: HomeScreen }),
  createRoute({
    getParentRoute: shellParent,
    path: '/company',
    component: lazy(() => import('#web/screens/company/company-screen.tsx'), 'CompanyScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/tags/$hashtag',
    component: lazy(() => withLaterTexts(import('#web/screens/hashtag/hashtag-screen.tsx')), 'HashtagScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/notifications',
    validateSearch: (search): { kind?: string } => ({ kind: text(search.kind) }),
    component: lazy(
      () => withLaterTexts(import('#web/screens/notifications/notifications-screen.tsx')),
      'NotificationsScreen',
    ),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/notifications/requests',
    component: lazy(
      () => withLaterTexts(import('#web/screens/notifications/requests-screen.tsx')),
      'RequestsScreen',
    ),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/follow-requests',
    component: lazy(
      () => withLaterTexts(import('#web/screens/follow-requests/follow-requests-screen.tsx')),
      'FollowRequestsScreen',
    ),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/search',
    validateSearch: (search): { q?: string; type?: string } => ({
      q: text(search.q),
      type: text(search.type),
    }),
    component: lazy(() => withLaterTexts(import('#web/screens/search/search-screen.tsx')), 'SearchScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/conversations',
    component: lazy(
      () => withLaterTexts(import('#web/screens/conversations/conversations-screen.tsx')),
      'ConversationsScreen',
    ),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/conversations/$conversation',
    component: lazy(
      () => withLaterTexts(import('#web/screens/conversations/conversation-screen.tsx')),
      'ConversationScreen',
    ),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/lists',
    component: lazy(() => withLaterTexts(import('#web/screens/lists/lists-screen.tsx')), 'ListsScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/lists/$list',
    validateSearch: (search): { people?: true } => (search.people === true ? { people: true } : {}),
    component: lazy(() => withLaterTexts(import('#web/screens/lists/list-screen.tsx')), 'ListScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/daily',
    validateSearch: (search): { sources?: true } => (search.sources === true ? { sources: true } : {}),
    component: lazy(() => withLaterTexts(import('#web/screens/daily/daily-screen.tsx')), 'DailyScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/groups',
    validateSearch: (search): { all?: true } => (search.all === true ? { all: true } : {}),
    component: lazy(() => withLaterTexts(import('#web/screens/groups/groups-screen.tsx')), 'GroupsScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/groups/$group',
    validateSearch: (search): { part?: string } => ({ part: text(search.part) }),
    component: lazy(() => withLaterTexts(import('#web/screens/groups/group-screen.tsx')), 'GroupScreen'),
  }),
] as const
