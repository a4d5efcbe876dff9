import type { Scene } from './scene.ts'

/** People, what concerns me, search, settings. */
export const PEOPLE: Scene[] = [
  { name: 'notifications', as: 'tui.armitage', path: '/notifications' },
  { name: 'notifications-empty', stage: 'young', as: 'ngaio', path: '/notifications' },
  { name: 'search-start', path: '/search' },
  { name: 'search-all', path: '/search?q=care' },
  { name: 'search-people', path: '/search?q=ta&type=accounts' },
  { name: 'search-posts', path: '/search?q=outage&type=statuses' },
  { name: 'search-hashtags', path: '/search?q=o&type=hashtags' },
  { name: 'search-nothing', path: '/search?q=zyzzyva' },
  { name: 'people', path: '/people' },
  {
    name: 'people-none',
    path: '/people',
    async act(page) {
      await page.locator('main input').fill('zyzzyva')
      await page.waitForTimeout(400)
    },
  },
  { name: 'people-alone', stage: 'young', as: 'ngaio', path: '/people' },
  { name: 'profile-own', path: '/you' },
  { name: 'profile', path: '/@tui.armitage' },
  { name: 'profile-pinned', path: '/@rewi.matenga' },
  { name: 'profile-replies', path: '/@tui.armitage?replies=true' },
  { name: 'profile-long-name', path: '/@wilhelmina.vdw' },
  { name: 'profile-arabic', path: '/@layla.alhaddad' },
  { name: 'profile-left', path: '/@maurice.gillespie' },
  { name: 'profile-empty', stage: 'young', as: 'ngaio', path: '/you' },
  { name: 'profile-missing', path: '/@nobody.here' },
  { name: 'followers', path: '/@tui.armitage/followers' },
  { name: 'following', path: '/@tui.armitage/following' },
  { name: 'followers-empty', stage: 'young', as: 'ngaio', path: '/@ngaio.ferrers/followers' },
  { name: 'settings', path: '/settings', whole: true },
  {
    name: 'key-help',
    path: '/',
    async act(page) {
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'who-liked',
    path: (stages) => stages.found.branching,
    async act(page) {
      await page.locator('main p button').last().click()
      await page.getByRole('dialog').waitFor()
      await page.waitForTimeout(400)
    },
  },
]
