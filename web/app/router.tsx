import { createRoute, createRouter, lazyRouteComponent as lazy } from '@tanstack/react-router'
import { withLaterTexts } from '#web/locales/language.ts'
import { Broken, NoSuchPage } from './failures.tsx'
import { announcementsRoutes } from './routes/announcements.tsx'
import { inside, root, shell, text } from './routes/base.tsx'
import { entryRoutes } from './routes/entry.tsx'
import { ownRoutes } from './routes/own.tsx'
import { peopleRoutes } from './routes/people.tsx'
import { readingRoutes } from './routes/reading.tsx'
import { runningRoutes } from './routes/running.tsx'

const shellRoutes = [
  ...readingRoutes,
  ...announcementsRoutes,
  ...ownRoutes,
  ...peopleRoutes,
  ...runningRoutes,
] as const

const welcome = createRoute({
  getParentRoute: () => inside,
  path: '/welcome',
  component: lazy(() => withLaterTexts(import('#web/screens/welcome/welcome-screen.tsx')), 'WelcomeScreen'),
})

const authorise = createRoute({
  getParentRoute: () => inside,
  path: '/authorise',
  validateSearch: (search): { asked?: string } => ({ asked: text(search.asked) }),
  component: lazy(
    () => withLaterTexts(import('#web/screens/authorise/authorise-screen.tsx')),
    'AuthoriseScreen',
  ),
})

export const router = createRouter({
  routeTree: root.addChildren([
    inside.addChildren([shell.addChildren(shellRoutes), welcome, authorise]),
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
