import { INVITED } from './demo-people.mjs'

/** A link for someone without an account, and its token. */
async function linkTo(client, id) {
  const { url } = await client.post(`/api/content/${id}/review-links`, { name: 'Rosa Quintero' })
  return url.split('#')[1]
}

/** Looks the demo workspace's ids up by what people call them. */
export async function demoIds(client) {
  const finder = (items, key) => (name) => {
    const found = items.find((item) => item[key] === name)
    if (!found) throw new Error(`The demo workspace has no "${name}".`)
    return found.id
  }
  const broadcasts = await client.get('/api/notifications/broadcasts?limit=50')
  const [sources, bulkRuns] = [
    await client.get('/api/knowledge/sources'),
    await client.get('/api/content/generate/bulk'),
  ]
  const [contents, templates, voices] = [
    await client.get('/api/content?limit=100'),
    await client.get('/api/templates?limit=100'),
    await client.get('/api/brand-voices'),
  ]
  const content = finder(contents.items, 'title')
  return {
    content,
    guest: {
      mail: await linkTo(client, content('The first spring lot has landed')),
      post: await linkTo(client, content('What a fair price means in numbers')),
    },
    template: finder(templates.items, 'name'),
    voice: finder(voices.items, 'name'),
    invitation: await openInvitation(client),
    application: await authorizationRequest(client),
    source: finder(sources.items, 'title'),
    bulk: finder(bulkRuns.items, 'name'),
    broadcast: finder(broadcasts.items, 'name'),
    ...(await audienceIds(client, finder)),
  }
}

/** A contact with the address of its own page, the segments, and a draft of an import with a row that is wrong. */
async function audienceIds(client, finder) {
  const { items } = await client.get('/api/audience/contacts?q=carmen')
  const segments = await client.get('/api/audience/segments')
  const { page } = await client.post(`/api/audience/contacts/${items[0].id}/link`)
  const csv =
    'Email,Full name,Phone,Visits\nnew@mail.example,Nora Blum,+34600100999,3\nnobody,Rafa Sanz,,many\n'
  const made = await client.upload('/api/audience/imports?name=fair-2026.csv', csv)
  return {
    contact: items[0].id,
    segment: finder(segments.items, 'name'),
    contactImport: made.id,
    preferences: new URL(page).pathname,
  }
}

/** The id in the mail that asks someone in. */
async function openInvitation(client) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const { items } = await client.get(`/api/dev/mailbox?to=${encodeURIComponent(INVITED.email)}`)
    const id = /\/invitations\/([\w-]+)/.exec(items[0]?.text ?? '')?.[1]
    if (id) return id
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('No invitation arrived in the local mailbox.')
}

/** What an application sends a browser to the authorization endpoint with, once it is registered. */
async function authorizationRequest(client) {
  const redirect_uri = 'https://planner.example/callback'
  const scope = 'openid content:read content:write generation:run offline_access'
  const application = { client_name: 'Harbour Planner', redirect_uris: [redirect_uri], scope }
  const registered = await client.post('/api/auth/oauth2/register', {
    ...application,
    token_endpoint_auth_method: 'none',
  })
  const { client_id } = registered
  return new URLSearchParams({
    ...{ response_type: 'code', client_id, redirect_uri, scope, state: 'demo' },
    ...{ code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256' },
  })
}
