import { createRoute, lazyRouteComponent as lazy } from '@tanstack/react-router'
import { withLaterTexts } from '#web/locales/language.ts'
import { shellParent, text } from './base.tsx'

/** People, and what they have posted. */
export const peopleRoutes = [
  createRoute({
    getParentRoute: shellParent,
    path: '/people',
    validateSearch: (search): { q?: string } => ({ q: text(search.q) }),
    component: lazy(() => import('#web/screens/people/people-screen.tsx'), 'PeopleScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/you',
    component: lazy(() => import('#web/screens/profile/you-screen.tsx'), 'YouScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/@{$handle}',
    validateSearch: (search): { replies?: boolean; media?: boolean } => {
      if (search.media) return { media: true }
      return search.replies ? { replies: true } : {}
    },
    component: lazy(() => withLaterTexts(import('#web/screens/profile/profile-screen.tsx')), 'ProfileScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/@{$handle}/followers',
    component: lazy(() => import('#web/screens/profile/follow-screens.tsx'), 'FollowersScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/@{$handle}/following',
    component: lazy(() => import('#web/screens/profile/follow-screens.tsx'), 'FollowingScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/@{$handle}/tagged/$hashtag',
    component: lazy(() => withLaterTexts(import('#web/screens/profile/tagged-screen.tsx')), 'TaggedScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/@{$handle}/$id',
    component: lazy(() => import('#web/screens/thread/thread-screen.tsx'), 'ThreadScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/@{$handle}/$id/history',
    component: lazy(() => withLaterTexts(import('#web/screens/history/history-screen.tsx')), 'HistoryScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/@{$handle}/$id/favourites',
    component: lazy(() => import('#web/screens/thread/crowd-screens.tsx'), 'FavouritesOfScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/@{$handle}/$id/boosts',
    component: lazy(() => import('#web/screens/thread/crowd-screens.tsx'), 'BoostsOfScreen'),
  }),
] as const
