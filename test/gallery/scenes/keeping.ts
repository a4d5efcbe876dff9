import type { Page } from 'playwright-core'
import type { Scene } from './scene.ts'

const as = 'mele.fifita'
const empty = { stage: 'young', as: 'ngaio' } as const

/** Lists, groups, filters, what is muted, drafts, what has a time, and what one is told about. */
export const KEEPING: Scene[] = [
  { name: 'lists', as, path: '/lists' },
  { name: 'lists-empty', ...empty, path: '/lists' },
  { name: 'conversations', as, path: '/conversations' },
  { name: 'conversations-empty', ...empty, path: '/conversations' },
  { name: 'conversation', as, path: (stages) => stages.found.conversation },
  {
    name: 'conversation-new',
    as,
    path: '/conversations',
    act: (page) => openDialog(page, /New message|Neue Nachricht/),
  },
  { name: 'list', as, path: (stages) => stages.found.list },
  { name: 'list-people', as, path: (stages) => `${stages.found.list}?people=true` },
  { name: 'list-empty', as, path: (stages) => stages.found.listEmpty },
  {
    name: 'list-edit',
    as,
    path: (stages) => stages.found.list,
    act: (page) => openDialog(page, /Edit the list|Liste bearbeiten|Liste ändern/),
  },
  { name: 'groups', as, path: '/groups' },
  { name: 'groups-all', as, path: '/groups?all=true' },
  { name: 'groups-empty', ...empty, path: '/groups' },
  { name: 'groups-new', as, path: '/groups', act: (page) => openDialog(page, /New group|Neue Gruppe/) },
  { name: 'group', as, path: '/groups/choir' },
  { name: 'group-member', as, path: '/groups/shop-leads' },
  { name: 'group-members', as, path: '/groups/shop-leads?part=people' },
  { name: 'group-requests', as, path: '/groups/shop-leads?part=requests' },
  { name: 'group-closed', as: 'anahera.ngata', path: '/groups/shop-leads' },
  { name: 'filters', as, path: '/filters' },
  { name: 'filters-empty', ...empty, path: '/filters' },
  {
    name: 'filter-edit',
    as,
    path: '/filters',
    act: async (page) => {
      await page.locator('main li button').first().click()
      await page.getByRole('dialog').locator('input').first().waitFor()
      await page.waitForTimeout(300)
    },
  },
  { name: 'filtered', as, path: '/company' },
  { name: 'followed-hashtags', as, path: '/tags' },
  { name: 'followed-hashtags-empty', ...empty, path: '/tags' },
  { name: 'muted', as, path: '/muted' },
  { name: 'muted-blocked', as, path: '/muted?blocked=true' },
  { name: 'muted-empty', ...empty, path: '/muted' },
  { name: 'muted-hashtags', as, path: '/muted?talk=hashtags' },
  { name: 'muted-threads', as, path: '/muted?talk=threads' },
  {
    name: 'mute-dialog',
    as,
    path: '/@tui.armitage',
    async act(page) {
      await page.locator('main [aria-haspopup="menu"]').first().click()
      await page
        .getByRole('menuitem', { name: /^(Mute|.*stumm)/ })
        .first()
        .click()
      await page.getByRole('dialog').waitFor()
      await page.waitForTimeout(300)
    },
  },
  { name: 'drafts', as, path: '/drafts' },
  { name: 'drafts-empty', ...empty, path: '/drafts' },
  { name: 'scheduled', as, path: '/scheduled' },
  {
    name: 'scheduled-month',
    as,
    path: '/scheduled?month=true',
    async act(page) {
      const day = page
        .locator('main button')
        .filter({ hasText: /\d/ })
        .and(page.locator('[aria-label*="post"], [aria-label*="Beitr"]'))
        .first()
      if ((await day.count()) > 0) await day.click()
      await page.waitForTimeout(300)
    },
  },
  { name: 'scheduled-empty', ...empty, path: '/scheduled' },
  { name: 'notifications-held-back', as, path: '/notifications' },
  { name: 'notifications-mentions', as: 'tui.armitage', path: '/notifications?kind=mention' },
  { name: 'notifications-requests', as, path: '/notifications/requests' },
  { name: 'notifications-requests-empty', ...empty, path: '/notifications/requests' },
  { name: 'search-operators', as, path: '/search?q=queue+from:me', act: (page) => focusSearch(page) },
  { name: 'search-hits', as, path: '/search?q=tower+-rain&type=statuses' },
  {
    name: 'search-how-to',
    as,
    path: '/search',
    async act(page) {
      await page.locator('main summary, main details').first().click()
      await page.waitForTimeout(300)
    },
  },
  { name: 'rules', as, path: '/rules' },
  { name: 'rules-empty', ...empty, path: '/rules' },
  { name: 'reports-empty', ...empty, path: '/reports' },
  { name: 'settings-member', as, path: '/settings', whole: true },
  { name: 'settings-profile', as, path: '/settings?part=profile', whole: true },
  { name: 'settings-looks', as, path: '/settings?part=looks', whole: true },
  { name: 'settings-notifications', as, path: '/settings?part=notifications', whole: true },
  { name: 'settings-access', as, path: '/settings?part=access', whole: true },
  { name: 'admin', path: '/admin', whole: true },
  { name: 'admin-limits', path: '/admin?part=limits', whole: true },
  { name: 'admin-rules', path: '/admin?part=rules', whole: true },
  { name: 'admin-health', path: '/admin?part=health', whole: true },
  { name: 'admin-looks', path: '/admin?part=looks' },
  { name: 'admin-emoji', path: '/admin?part=emoji' },
  { name: 'admin-groups', path: '/admin?part=groups' },
  { name: 'admin-glossary', path: '/admin?part=organisation', whole: true },
  { name: 'leaving', as, path: '/settings?part=archive', act: (page) => openLast(page) },
]

async function openDialog(page: Page, name: RegExp) {
  await page.locator('main').getByRole('button', { name }).first().click()
  await page.getByRole('dialog').locator('input').first().waitFor()
  await page.waitForTimeout(300)
}

async function openLast(page: Page) {
  const last = page.locator('main section').last()
  await last.scrollIntoViewIfNeeded()
  await page.waitForTimeout(200)
}

async function focusSearch(page: Page) {
  await page.locator('main input[type=search], header input[type=search]').first().focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' fr')
  await page.waitForTimeout(400)
}
