import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from './client.mjs'
import { ATTRIBUTES, CONTACTS, SEGMENTS, SUPPRESSED } from './demo-audience.mjs'
import { SOURCES, STYLE, VOICE, VOICE_SAMPLES } from './demo-brand.mjs'
import { SENT_CONTENTS } from './demo-broadcasts.mjs'
import { CAMPAIGNS, CONTENTS, FOLDERS } from './demo-contents.mjs'
import { datePast } from './demo-past.mjs'
import { DEMO, INVITED, PEOPLE, WORKSPACE } from './demo-people.mjs'
import { RUN, TEMPLATE_RUNS } from './demo-runs.mjs'
import { BULK, TEMPLATES } from './demo-templates.mjs'
import { STATE } from './paths.mjs'
import { seedSending } from './seed-sending.mjs'

export { DEMO }

/**
 * Fills an empty installation with the demo workspace, once, through the API as people would.
 * Every step carries a fixed idempotency key, so that a seed that was interrupted goes on where it stopped.
 */
export async function seedOnce({ url, openDatabase, runCron, state = STATE }) {
  if (isSeeded(state)) return
  console.log('Making the demo workspace …')
  const people = await signUpEveryone(url)
  await joinWorkspace(people)
  await fillWorkspace(people)
  const database = await openDatabase()
  await seedSending({ ...people, database, once })
  await datePast(database)
  await runCron()
  mkdirSync(state, { recursive: true })
  writeFileSync(markOf(state), new Date().toISOString())
}

const markOf = (state) => join(state, 'seeded')
export const isSeeded = (state) => existsSync(markOf(state))

const once = (name) => ({ 'idempotency-key': `demo-${name}` })

async function signUpEveryone(url) {
  const people = {}
  for (const [key, { name, email }] of Object.entries(PEOPLE)) {
    const person = new Client(url)
    const account = { name, email, password: DEMO.password }
    await person.signIn(account).catch(() => person.signUp(account))
    people[key] = person
  }
  return people
}

async function joinWorkspace({ maya, ...others }) {
  await maya.post('/api/workspaces', WORKSPACE, once('workspace'))
  await maya.renew()
  const members = await maya.get('/api/workspaces/current/members')
  const joined = new Set(members.items.map((member) => member.email))
  for (const [key, person] of Object.entries(others)) {
    const { email, role } = PEOPLE[key]
    if (!joined.has(email)) {
      const { id } = await maya.post(
        '/api/workspaces/current/invitations',
        { email, role },
        once(`invite-${key}`),
      )
      await person.post(`/api/workspaces/invitations/${id}/accept`)
    }
    await person.renew()
  }
  await maya.post('/api/workspaces/current/invitations', INVITED, once('invite-lena'))
}

async function fillWorkspace(people) {
  const { maya, priya } = people
  const { portrait } = await maya.post('/api/brand-voices/learn', { samples: VOICE_SAMPLES })
  const voice = await maya.post('/api/brand-voices', { ...VOICE, portrait }, once('voice'))
  await maya.request('PUT', '/api/style-guide', STYLE, { 'if-match': '*' })
  const templates = {}
  for (const [index, template] of TEMPLATES.entries())
    templates[template.name] = await maya.post('/api/templates', template, once(`template-${index}`))
  for (const [index, source] of SOURCES.entries())
    await maya.post('/api/knowledge/sources', source, once(`source-${index}`))
  const campaigns = {}
  for (const [key, campaign] of Object.entries(CAMPAIGNS))
    campaigns[key] = await maya.post('/api/content/campaigns', campaign, once(`campaign-${key}`))
  const folders = {}
  for (const [key, name] of Object.entries(FOLDERS))
    folders[key] = await maya.post('/api/content/folders', { name }, once(`folder-${key}`))
  for (const entry of [...CONTENTS, ...SENT_CONTENTS])
    await write(people[entry.by], priya, entry, { campaigns, folders })
  for (const [index, { by, ago: _ago, template, ...request }] of TEMPLATE_RUNS.entries()) {
    const templateId = request.templateId ?? templates[template].id
    const input = { ...request, templateId, provider: 'embedded', seed: index }
    await people[by].post('/api/content/generate', input, once(`template-run-${index}`))
  }
  await generate(people[RUN.by], voice, campaigns)
  const bulk = await maya.post('/api/content/generate/bulk', BULK, once('bulk'))
  await maya.post(`/api/content/generate/bulk/${bulk.id}/test`)
  await gatherAudience(maya)
}

async function gatherAudience(maya) {
  for (const attribute of ATTRIBUTES)
    await maya.post('/api/audience/attributes', attribute, once(`attribute-${attribute.key}`))
  await maya.post('/api/audience/contacts/batch', { contacts: CONTACTS }, once('contacts'))
  for (const [index, suppressed] of SUPPRESSED.entries())
    await maya.post('/api/audience/suppressions', suppressed, once(`suppressed-${index}`))
  for (const [index, segment] of SEGMENTS.entries())
    await maya.post('/api/audience/segments', segment, once(`segment-${index}`))
}

/** Nine in the morning, so many days from now, in UTC: near enough to a morning in Madrid. */
const morning = (days) => {
  const at = new Date(Date.now() + days * 86_400_000)
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), 8)).toISOString()
}

async function write(author, reviewer, entry, { campaigns, folders }) {
  const { key, state, comment, answer, content, plan, folder } = entry
  const { campaign, ...rest } = content
  const input = { ...rest, campaignId: campaigns[campaign].id, folderId: folders[folder]?.id ?? null }
  const { id, hash } = await author.post('/api/content', input, once(key))
  if (plan) await author.post(`/api/content/${id}/plan`, { at: morning(plan) })
  if (state === 'draft') return
  await author.post(`/api/content/${id}/submit`, { comment }, once(`${key}-submit`))
  if (state === 'approved')
    await reviewer.post(
      `/api/content/${id}/approve`,
      { hash, comment: 'Good to go.' },
      once(`${key}-approve`),
    )
  if (state === 'changes_requested')
    await reviewer.post(`/api/content/${id}/request-changes`, { comment: answer }, once(`${key}-changes`))
}

async function generate(author, voice, campaigns) {
  const { key, by: _by, ago: _ago, campaign, ...asked } = RUN
  const request = { ...asked, brandVoiceId: voice.id, knowledge: 'all', provider: 'embedded', seed: 7 }
  const events = await author.post('/api/content/generate', request, once(key))
  const [, data] = /^event: done\r?\ndata: (.*)$/m.exec(events) ?? []
  const { runId, title, body } = JSON.parse(data)
  const content = { type: asked.type, title, body, runId, campaignId: campaigns[campaign].id, tags: ['shop'] }
  await author.post('/api/content', content, once(`${key}-content`))
}
