import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent as lazy,
  redirect,
} from '@tanstack/react-router'
import { client } from '#web/data/client.ts'
import { meQuery } from '#web/data/session.ts'
import { withLaterTexts } from '#web/locales/language.ts'
import { HomeScreen } from '#web/screens/home/home-screen.tsx'
import { Broken, NoSuchPage } from './failures.tsx'
import { loadOrganisation, passInside, passWelcomed } from './gate.ts'
import { Shell } from './shell/shell.tsx'

const root = createRootRoute({ notFoundComponent: NoSuchPage, errorComponent: Broken })
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

const inside = createRoute({ getParentRoute: () => root, id: 'inside', beforeLoad: passInside })
const shell = createRoute({
  getParentRoute: () => inside,
  id: 'shell',
  component: Shell,
  beforeLoad: passWelcomed,
  notFoundComponent: NoSuchPage,
})
const shellParent = () => shell

const shellRoutes = [
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
    path: '/search',
    validateSearch: (search): { q?: string; type?: string } => ({
      q: text(search.q),
      type: text(search.type),
    }),
    component: lazy(() => withLaterTexts(import('#web/screens/search/search-screen.tsx')), 'SearchScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/announcements',
    component: lazy(() => withLaterTexts(import('#web/screens/announcements/lane-screen.tsx')), 'LaneScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/announcements/$announcement',
    component: lazy(
      () => withLaterTexts(import('#web/screens/announcements/announcement-screen.tsx')),
      'AnnouncementScreen',
    ),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/announce',
    validateSearch: (search): { state?: string; list?: true } => ({
      state: text(search.state),
      ...(search.list === true && { list: true }),
    }),
    component: lazy(
      () => withLaterTexts(import('#web/screens/announce/written-screen.tsx')),
      'WrittenScreen',
    ),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/announce/$announcement',
    validateSearch: (search): { template?: string } => ({ template: text(search.template) }),
    component: lazy(() => withLaterTexts(import('#web/screens/announce/write-screen.tsx')), 'WriteScreen'),
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
  createRoute({
    getParentRoute: shellParent,
    path: '/announcements/$announcement/figures',
    component: lazy(() => withLaterTexts(import('#web/screens/figures/figures-screen.tsx')), 'FiguresScreen'),
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
  createRoute({
    getParentRoute: shellParent,
    path: '/people',
    validateSearch: (search): { q?: string } => ({ q: text(search.q) }),
    component: lazy(() => import('#web/screens/people/people-screen.tsx'), 'PeopleScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/reports',
    component: lazy(() => withLaterTexts(import('#web/screens/reports/reports-screen.tsx')), 'ReportsScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/papers',
    component: lazy(() => withLaterTexts(import('#web/screens/papers/papers-screen.tsx')), 'PapersScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/rules',
    component: lazy(() => withLaterTexts(import('#web/screens/rules/rules-screen.tsx')), 'RulesScreen'),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/settings',
    validateSearch: (search): { part?: string } => ({ part: text(search.part) }),
    component: lazy(
      () => withLaterTexts(import('#web/screens/settings/settings-screen.tsx')),
      'SettingsScreen',
    ),
  }),
  createRoute({
    getParentRoute: shellParent,
    path: '/admin',
    validateSearch: (search): { part?: string; q?: string; role?: string } => ({
      part: text(search.part),
      q: text(search.q),
      // A number, as the router reads it.
      role: search.role === undefined ? undefined : String(search.role),
    }),
    component: lazy(() => withLaterTexts(import('#web/screens/admin/admin-screen.tsx')), 'AdminScreen'),
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

const welcome = createRoute({
  getParentRoute: () => inside,
  path: '/welcome',
  component: lazy(() => withLaterTexts(import('#web/screens/welcome/welcome-screen.tsx')), 'WelcomeScreen'),
})
const entryRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    validateSearch: (search): { next?: string; ended?: string } => ({
      next: text(search.next),
      ended: text(search.ended),
    }),
    beforeLoad: loadOrganisation,
    component: lazy(() => withLaterTexts(import('#web/screens/sign-in/sign-in-screen.tsx')), 'SignInScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/setup',
    // A token of digits would be read as a number.
    validateSearch: (search): { token?: string } => (search.token ? { token: String(search.token) } : {}),
    beforeLoad: async () => {
      await loadOrganisation()
      if (client.getQueryData(meQuery.queryKey)) throw redirect({ to: '/' })
    },
    component: lazy(() => withLaterTexts(import('#web/screens/setup/setup-screen.tsx')), 'SetupScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reset',
    beforeLoad: loadOrganisation,
    component: lazy(() => withLaterTexts(import('#web/screens/by-mail/ask-screen.tsx')), 'AskScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reset/$token',
    beforeLoad: loadOrganisation,
    component: lazy(() => withLaterTexts(import('#web/screens/by-mail/reset-screen.tsx')), 'ResetScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/email/$token',
    beforeLoad: loadOrganisation,
    component: lazy(() => withLaterTexts(import('#web/screens/by-mail/email-screen.tsx')), 'EmailScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/archive/$token',
    beforeLoad: loadOrganisation,
    component: lazy(() => withLaterTexts(import('#web/screens/archive/archive-screen.tsx')), 'ArchiveScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/screen/$token',
    component: lazy(() => withLaterTexts(import('#web/screens/screen/screen-screen.tsx')), 'ScreenScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/digest/$token',
    beforeLoad: loadOrganisation,
    component: lazy(() => withLaterTexts(import('#web/screens/digest/digest-screen.tsx')), 'DigestScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/invite/$token',
    component: lazy(() => withLaterTexts(import('#web/screens/invite/invite-screen.tsx')), 'InviteScreen'),
  }),
] as const

export const router = createRouter({
  routeTree: root.addChildren([
    inside.addChildren([shell.addChildren(shellRoutes), welcome]),
    ...entryRoutes,
  ]),
  defaultPreload: 'intent',
  // Lists find their own place (features/stream). Without a function the router goes to the top even on going back.
  scrollRestoration: () => false,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NoSuchPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
