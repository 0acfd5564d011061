import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { createWorkspace, db } from '#test/harness/workspace'
import { auditLog, member } from '../../db/schema/index.ts'
import { createBrowser, mailFor, newPerson, noticedBy, PASSWORD } from './test-browser.ts'

const rowsOf = (userId: string) =>
  db
    .select()
    .from(auditLog)
    .where(eq(auditLog.actor, `user:${userId}`))
    .orderBy(auditLog.at)
const actionsOf = async (userId: string) => (await rowsOf(userId)).map((row) => row.action).sort()

describe('the audit of an account', () => {
  it('tells sign-up, verification, sign-in and sign-out, each with its request', async () => {
    const { browser, userId } = await newPerson()
    const { headers } = await browser.post('/sign-out')
    const rows = await rowsOf(userId)
    expect(rows.map((row) => row.action).sort()).toEqual([
      'account.email_verified',
      'account.signed_in',
      'account.signed_out',
      'account.signed_up',
    ])
    expect(rows.every((row) => row.workspaceId === `account:${userId}`)).toBe(true)
    const out = rows.find((row) => row.action === 'account.signed_out')
    expect(out).toMatchObject({ resource: 'session', requestId: headers.get('x-request-id') })
  })

  it('tells a changed password and the sessions it ended, in the active workspace', async () => {
    const { browser, userId } = await newPerson()
    const { id } = await createWorkspace()
    await db
      .insert(member)
      .values({ id: crypto.randomUUID(), organizationId: id, userId, role: 'viewer', createdAt: new Date() })
    await browser.post('/organization/set-active', { organizationId: id })
    const change = { currentPassword: PASSWORD, newPassword: 'granite-otter-77', revokeOtherSessions: true }
    await browser.post('/change-password', change)
    const inWorkspace = (await rowsOf(userId))
      .filter((row) => row.workspaceId === id)
      .map((row) => row.action)
    expect(inWorkspace.sort()).toEqual([
      'account.password_changed',
      'account.session_revoked',
      'workspace.entered',
    ])
    expect(await noticedBy(userId)).toEqual([{ change: 'password_changed', language: 'en' }])
  })

  it('tells a reset', async () => {
    const { email, userId } = await newPerson()
    await createBrowser().post('/request-password-reset', { email })
    const { link } = await mailFor(email, 2)
    const token = link.searchParams.get('token')
    await createBrowser().post('/reset-password', { token, newPassword: 'granite-otter-77' })
    expect(await actionsOf(userId)).toContain('account.password_reset')
  })

  it('tells by name which application was registered', async () => {
    const { browser, userId } = await newPerson()
    const client = { client_name: 'Harbour Planner', redirect_uris: ['https://planner.example/callback'] }
    await browser.post('/oauth2/register', client)
    expect((await rowsOf(userId)).map(({ action, detail }) => [action, detail.name])).toContainEqual([
      'account.application_registered',
      'Harbour Planner',
    ])
  })

  it('stays silent about what was refused', async () => {
    const { browser, email, userId } = await newPerson()
    const before = await actionsOf(userId)
    await createBrowser().post('/sign-in/email', { email, password: 'tungsten-canoe-43' })
    await browser.post('/change-password', {
      currentPassword: 'wrong-canoe-42',
      newPassword: 'granite-otter-77',
    })
    await browser.post('/two-factor/disable', { password: 'wrong-canoe-42' })
    await createBrowser().post('/sign-up/email', { name: 'Mallory', email, password: PASSWORD })
    expect(await actionsOf(userId)).toEqual(before)
  })
})
