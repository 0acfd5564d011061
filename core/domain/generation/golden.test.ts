import { expect, it } from 'vitest'
import { briefSchema } from '../../contracts/generation.ts'
import { type ComposeRequest, compose } from './compose.ts'
import { BRIEFS } from './sample-briefs.ts'

/** Texts that were read and found good enough to send after an edit. They change with the phrase banks: read them anew. */
const CHOSEN: readonly (Pick<ComposeRequest, 'type' | 'framework' | 'seed'> & {
  brief: keyof typeof BRIEFS
})[] = [
  { brief: 'tool', type: 'email', framework: 'direct', seed: 12 },
  { brief: 'coffee', type: 'product_description', framework: 'fab', seed: 2 },
  { brief: 'tool', type: 'video_script', framework: 'pas', seed: 2 },
  { brief: 'sale', type: 'ad', framework: 'direct', seed: 4 },
  { brief: 'lampara', type: 'landing_page', framework: 'bab', seed: 2 },
  { brief: 'curso', type: 'social_post', framework: 'pas', seed: 3 },
  { brief: 'rebajas', type: 'sms', framework: 'direct', seed: 5 },
]

it.each(CHOSEN)('$type from “$brief” by $framework, seed $seed', ({ brief, ...request }) => {
  const { title, body } = compose({
    ...request,
    brief: briefSchema.parse(BRIEFS[brief]),
    voice: null,
    instructions: '',
  })
  expect(`# ${title}\n\n${body}`).toMatchSnapshot()
})
