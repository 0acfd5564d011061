import { createRoute, z } from '@hono/zod-openapi'
import {
  bulkContactsInput,
  contactDetailSchema,
  contactInput,
  contactPage,
  contactSchema,
  exportContactsInput,
  listContactsQuery,
  portableContactSchema,
  upsertContactInput,
  upsertContactsInput,
  upsertResultSchema,
} from '#core/contracts/audience'
import { idParam } from '#core/contracts/common'
import { attachment } from '#core/domain/transfer/file-name'
import { etagOf, requireIfMatch } from '../../http/entity-tag.ts'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { bulkContacts } from './bulk-contacts.ts'
import { deleteContact } from './delete-contact.ts'
import { eraseContact } from './erase-contact.ts'
import { exportContacts } from './export-contacts.ts'
import { getContact } from './get-contact.ts'
import { listContacts } from './list-contacts.ts'
import { portableContact } from './portable-contact.ts'
import { createContact, updateContact } from './save-contact.ts'
import { shareContactLink } from './share-link.ts'
import { upsertContacts } from './upsert-contacts.ts'

const common = { tags: ['Contacts'], security: secured }
const byId = { params: idParam }
const one = { 200: json(contactSchema, 'The contact. `ETag` names its version.') }

/** `/api/audience/contacts` */
export const contactRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'List contacts',
      request: { query: listContactsQuery },
      responses: { 200: json(contactPage, 'A page, newest first.'), ...problems() },
    }),
    async (c) => c.json(await listContacts(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/',
      summary: 'Create a contact',
      description: 'Needs an e-mail address, a phone number or an external id.',
      request: { body: jsonBody(contactInput) },
      responses: {
        201: json(contactSchema, 'The contact.'),
        ...problems('conflict', 'idempotency_conflict'),
      },
    }),
    async (c) => {
      const made = await createContact(ctxOf(c), c.req.valid('json'))
      return c.json(made, 201, { etag: etagOf(made), location: `/api/audience/contacts/${made.id}` })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'put',
      path: '/',
      summary: 'Create or change a contact',
      description:
        'Matched by e-mail address or external id. The same request twice changes nothing the second time.',
      request: { body: jsonBody(upsertContactInput) },
      responses: { 200: json(upsertResultSchema, 'What became of it.'), ...problems('conflict') },
    }),
    async (c) => {
      const { matchBy, ...input } = c.req.valid('json')
      return c.json(await upsertContacts(ctxOf(c), { matchBy, contacts: [input] }, () => ''), 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/batch',
      summary: 'Create or change up to 100 contacts',
      description: 'All of them or none; each is matched by e-mail address or external id.',
      request: { body: jsonBody(upsertContactsInput) },
      responses: {
        200: json(upsertResultSchema, 'What became of each, in their order.'),
        ...problems('conflict', 'idempotency_conflict'),
      },
    }),
    async (c) => c.json(await upsertContacts(ctxOf(c), c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/bulk',
      summary: 'Tag, untag or delete up to 1,000 contacts',
      description: 'Ids that are not yours are passed over; 404 when none is.',
      request: { body: jsonBody(bulkContactsInput) },
      responses: {
        200: json(z.object({ changed: z.int() }).meta({ id: 'ContactsChanged' }), 'How many there were.'),
        ...problems('conflict', 'idempotency_conflict'),
      },
    }),
    async (c) => c.json({ changed: await bulkContacts(ctxOf(c), c.req.valid('json')) }, 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/export',
      summary: 'Download contacts as CSV',
      description: 'All that the filters find, streamed. Cells that look like formulas are text.',
      request: { body: jsonBody(exportContactsInput) },
      responses: {
        200: {
          content: { 'text/csv': { schema: z.string() } },
          description: 'A column for each field and attribute.',
        },
        ...problems('idempotency_conflict'),
      },
    }),
    async (c) =>
      c.body(await exportContacts(ctxOf(c), c.req.valid('json')), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': attachment('contacts.csv'),
      }),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}',
      summary: 'Read one contact with its timeline',
      request: byId,
      responses: { 200: json(contactDetailSchema, 'The contact. `ETag` names its version.'), ...problems() },
    }),
    async (c) => {
      const found = await getContact(ctxOf(c), c.req.valid('param').id)
      return c.json(found, 200, { etag: etagOf(found) })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'patch',
      path: '/{id}',
      summary: 'Change a contact',
      description: 'What is left out stays. Needs `If-Match` with the ETag you read.',
      request: {
        ...byId,
        headers: z.object({ 'if-match': z.string().max(64).optional() }),
        body: jsonBody(contactInput),
      },
      responses: { ...one, ...problems('conflict', 'precondition_failed', 'precondition_required') },
    }),
    async (c) => {
      const ifMatch = requireIfMatch(c.req.valid('header')['if-match'])
      const changed = await updateContact(ctxOf(c), c.req.valid('param').id, ifMatch, c.req.valid('json'))
      return c.json(changed, 200, { etag: etagOf(changed) })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/{id}',
      summary: 'Delete a contact',
      description: 'With its history. A later import may bring it back; to keep it out for good, erase it.',
      request: byId,
      responses: { 204: { description: 'Deleted.' }, ...problems() },
    }),
    async (c) => {
      await deleteContact(ctxOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/erase',
      summary: 'Erase a person for good (GDPR, article 17)',
      description: 'Irrevocable. Keyed hashes of the addresses stay, so that nothing is sent there again.',
      request: byId,
      responses: { 204: { description: 'Erased.' }, ...problems('idempotency_conflict') },
    }),
    async (c) => {
      await eraseContact(ctxOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/link',
      summary: 'The address of a contact’s own page',
      description: 'For the person: whoever has it sees and changes what they get.',
      request: byId,
      responses: {
        200: json(z.object({ page: z.url() }).meta({ id: 'ContactLink' }), 'Good for 400 days.'),
        ...problems('idempotency_conflict'),
      },
    }),
    async (c) => c.json(await shareContactLink(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/data',
      summary: 'Everything held about one contact (GDPR, articles 15 and 20)',
      request: byId,
      responses: {
        200: json(portableContactSchema, 'As JSON, for the person themselves.'),
        ...problems('idempotency_conflict'),
      },
    }),
    async (c) =>
      c.json(await portableContact(ctxOf(c), c.req.valid('param').id), 200, {
        'content-disposition': attachment('contact.json'),
      }),
  )
