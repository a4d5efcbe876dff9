import { createRoute, lazyRouteComponent as lazy } from '@tanstack/react-router'
import { withLaterTexts } from '#web/locales/language.ts'
import { shellParent, text } from './base.tsx'

/** What people must know: to read, to write, and what became of it. */
export const announcementsRoutes = [
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
    path: '/announcements/$announcement/figures',
    component: lazy(() => withLaterTexts(import('#web/screens/figures/figures-screen.tsx')), 'FiguresScreen'),
  }),
] as const
