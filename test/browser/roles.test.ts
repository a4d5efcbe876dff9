import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADMIN_PARTS } from '#web/features/role/parts.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

const PARTS = [
  ...['people', 'reports', 'rules', 'roles', 'groups', 'emoji', 'invitations', 'import'],
  ...['organisation', 'limits', 'looks', 'documents', 'health', 'audit', 'mail', 'channels', 'apps'],
]

/** Who comes to which parts of the administration: one of each built-in role, and whoever holds one permission or two. */
const OPENS: [handle: string, permissions: string[], parts: string[]][] = [
  ['wei.zhou', [], PARTS],
  ['tui.armitage', ['manage_mail'], ['mail', 'channels']],
  ['anahera.ngata', [], []],
  ['ngaire.whitcombe', [], ['rules']],
  ['dave.pokere', [], []],
  ['josie.karaitiana', [], ['reports']],
  ['liam.dalgleish', ['manage_people'], ['people', 'import']],
  ['mele.fifita', ['manage_invitations', 'manage_emoji'], ['emoji', 'invitations']],
  ['rewi.matenga', ['manage_roles'], ['people', 'roles']],
  [
    'hinemoa.rangihuna',
    ['manage_organisation'],
    ['organisation', 'limits', 'looks', 'documents', 'health', 'apps'],
  ],
  ['isla.drummond', ['read_audit', 'manage_groups'], ['groups', 'audit']],
]

test('the menu and the screens of the administration open to who may use them, and to nobody else', {
  timeout: 180_000,
}, async () => {
  expect(PARTS).toEqual(Object.keys(ADMIN_PARTS))
  const admin = await stage.openAs('wei.zhou')
  for (const [handle, permissions] of OPENS.filter(([, given]) => given.length > 0)) {
    const role = await stage.send<{ id: string }>(admin, '/api/birdhouse/v1/roles', {
      name: `Only ${permissions}`,
      permissions,
    })
    const found = await admin.request.get(`${stage.app.origin}/api/birdhouse/v1/people/${handle}`)
    const { account } = (await found.json()) as { account: { id: string } }
    await stage.send(admin, `/api/birdhouse/v1/people/${account.id}/roles/${role.id}`)
  }
  for (const [handle, , parts] of OPENS) {
    const page = await stage.openAs(handle)
    const menu = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Administration' })
    await page.goto('/people')
    await page.getByRole('heading', { name: 'People', level: 1 }).waitFor()
    expect([handle, await menu.count()]).toEqual([handle, parts.length > 0 ? 1 : 0])
    for (const part of PARTS) {
      await page.goto(`/admin?part=${part}`)
      const refused = page.getByText('None of your roles permits this.')
      await refused.or(page.locator('main section')).first().waitFor()
      expect([handle, part, await refused.isVisible()]).toEqual([handle, part, !parts.includes(part)])
    }
    await page.context().close()
  }
})

test('somebody makes a role, gives it and takes it away by keyboard, and sees who holds it', async () => {
  const page = await stage.openAs('wei.zhou')
  await page.goto('/admin?part=roles')
  await page.getByRole('button', { name: 'Make a role' }).press('Enter')
  const making = page.getByRole('dialog', { name: 'Make a role' })
  await making.getByRole('textbox', { name: 'Name of the role' }).fill('Greeter')
  await making.getByRole('checkbox', { name: 'Invite' }).press('Space')
  await making.getByRole('button', { name: 'Save' }).press('Enter')
  await page.getByRole('link', { name: 'Greeter: 0 people' }).waitFor()
  await page.goto('/admin?part=people')
  await page.getByRole('searchbox', { name: 'Name, team, role' }).first().fill('Adam Lockyer')
  const give = async () => {
    await page.getByRole('button', { name: 'Access of Adam Lockyer' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Roles' }).press('Enter')
    const giving = page.getByRole('dialog', { name: 'Roles of Adam Lockyer' })
    await giving.getByRole('checkbox', { name: 'Greeter' }).press('Space')
    await giving.getByRole('button', { name: 'Save' }).press('Enter')
    await page.getByText('The roles of Adam Lockyer are changed.').waitFor()
  }
  await give()
  await page.goto('/admin?part=roles')
  await page.getByRole('link', { name: 'Greeter: 1 person' }).press('Enter')
  await page.getByText('With the role Greeter').waitFor()
  await page.getByRole('button', { name: 'Access of Adam Lockyer' }).waitFor()
  await give()
  await page.goto('/admin?part=roles')
  await page.getByRole('link', { name: 'Greeter: 0 people' }).waitFor()
  await page.goto('/admin?part=audit')
  await page.getByRole('combobox', { name: 'What was done' }).selectOption('Role taken')
  await page.getByText('Role given · Greeter').waitFor({ state: 'detached' })
  await page.getByText('Role taken · Greeter').waitFor()
  await page.getByRole('searchbox', { name: 'Handle of a person' }).fill('isla.drummond')
  await page.getByText('Nothing of this has been done.').waitFor()
  expect(stage.complaints.filter((line) => !line.includes('403'))).toEqual([])
})
