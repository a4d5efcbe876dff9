import { createRoute, lazyRouteComponent as lazy, redirect } from '@tanstack/react-router'
import { client } from '#web/data/client.ts'
import { meQuery } from '#web/data/session.ts'
import { withLaterTexts } from '#web/locales/language.ts'
import { loadOrganisation } from '../gate.ts'
import { root, text } from './base.tsx'

/** For whoever is not signed in. */
export const entryRoutes = [
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
