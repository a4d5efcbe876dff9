import { createRoute, lazyRouteComponent as lazy } from '@tanstack/react-router'
import { withLaterTexts } from '#web/locales/language.ts'
import { shellParent, text } from './base.tsx'

/** What one keeps, writes and keeps away. */
export const ownRoutes = [
  createRoute({
    getParentRoute: shellParent,
    path: '/drafts',
    component: lazy(() => withLaterTexts(import('#web/screens/drafts/drafts-screen.tsx')), 'DraftsScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/filters',
    component: lazy(() => withLaterTexts(import('#web/screens/filters/filters-screen.tsx')), 'FiltersScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/tags',
    component: lazy(
      () => withLaterTexts(import('#web/screens/hashtag/followed-screen.tsx')),
      'FollowedHashtagsScreen',
    ),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/scheduled',
    validateSearch: (search): { month?: true } => (search.month === true ? { month: true } : {}),
    component: lazy(
      () => withLaterTexts(import('#web/screens/scheduled/scheduled-screen.tsx')),
      'ScheduledScreen',
    ),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/muted',
    validateSearch: (search): { blocked?: true; talk?: string } =>
      search.blocked === true ? { blocked: true } : { talk: text(search.talk) },
    component: lazy(() => withLaterTexts(import('#web/screens/muted/muted-screen.tsx')), 'MutedScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/bookmarks',
    component: lazy(() => import('#web/screens/kept/kept-screens.tsx'), 'BookmarksScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/favourites',
    component: lazy(() => import('#web/screens/kept/kept-screens.tsx'), 'FavouritesScreen'),
  }),
] as const
