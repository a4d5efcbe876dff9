import { createRoute, lazyRouteComponent as lazy } from '@tanstack/react-router'
import { withLaterTexts } from '#web/locales/language.ts'
import { shellParent, text } from './base.tsx'

/** Settings, rules, and how the house is run. */
export const runningRoutes = [
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
] as const
