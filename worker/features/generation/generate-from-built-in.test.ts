import { beforeAll, describe, expect, it } from 'vitest'
import type { GenerationRun } from '#core/contracts/generation'
import { begin, generateAll, hosted, seenBy } from '#test/harness/generation'
import { request } from '#test/harness/request'
import { createWorkspace, type TestPerson } from '#test/harness/workspace'

const templateId = 'builtin-aida-email-en'
const variables = {
  situation: 'Sketches by a glaring bulb',
  result: 'See paper in its true white',
  proof: 'In use at 40 studios',
  link: 'https://example.com/lumen',
}

describe('generating from a built-in template', () => {
  let editor: TestPerson
  beforeAll(async () => {
    editor = await (await createWorkspace()).person('editor')
  })

  it('writes with its values, and the run names it', async () => {
    const { last } = await generateAll({ as: editor.token, body: { templateId, variables, seed: 3 } })
    if (last?.event !== 'done') throw new Error('The run did not end well.')
    const { body, runId } = last.data
    expect(body).toContain('40 studios')
    expect(body).toContain('](https://example.com/lumen)')
    const run = await request<GenerationRun>('GET', `/api/content/generate/runs/${runId}`, {
      as: editor.token,
    })
    expect(run.body).toMatchObject({ templateId, outcome: 'completed' })
  })

  it('says nothing that is meant for its writer alone', async () => {
    const steps = ['Grind 18 g of beans', 'Pour 300 ml', 'Wait for three minutes']
    const guide = {
      type: 'blog_post',
      templateId: 'builtin-how-to-blog-post-en',
      variables: { goal: 'Brew a first cup', level: 'new', steps, mistake: 'Boiling water' },
      seed: 3,
    }
    const { last } = await generateAll({ as: editor.token, body: guide })
    if (last?.event !== 'done') throw new Error('The run did not end well.')
    for (const [at, step] of steps.entries()) expect(last.data.body).toContain(`${at + 1}. ${step}`)
    expect(last.data.body).not.toMatch(/Level of the reader|Steps, in order|Boiling water/)
  })

  it('keeps to the channel of its template, unless the brief names another', async () => {
    const post = { type: 'social_post', templateId: 'builtin-x-launch-social-post-en', seed: 3 }
    const values = {
      news: 'Lumen is on sale today, in white, grey and three limited colours of this autumn',
      benefit: 'Dims by itself from six in the evening, so that the room winds down with you',
      link: 'https://example.com/lumen',
    }
    const brief = {
      what: 'Lumen, a desk lamp',
      keyPoints: ['Made in Portugal by 40 people', '€89 until Friday'],
    }
    const { last } = await generateAll({ as: editor.token, body: { ...post, brief, variables: values } })
    if (last?.event !== 'done') throw new Error('The run did not end well.')
    expect(last.data.body.length).toBeLessThanOrEqual(280)
    const run = await request<GenerationRun>('GET', `/api/content/generate/runs/${last.data.runId}`, {
      as: editor.token,
    })
    expect(run.body.brief.channel).toBe('x')

    const elsewhere = { ...post, brief: { ...brief, channel: 'linkedin' }, variables: values }
    const { last: longer } = await generateAll({ as: editor.token, body: elsewhere })
    expect(longer?.event === 'done' && longer.data.body.length).toBeGreaterThan(280)
  })

  it('hands its instructions to a hosted model', async () => {
    const vars = hosted('built-in', 'normal')
    await generateAll({ as: editor.token, body: { templateId, variables }, vars })
    const asked = JSON.stringify((await seenBy('built-in')).bodies[0])
    expect(asked).toContain('- Result: See paper in its true white')
    expect(asked).toContain('Subject of at most 60 characters')
  })

  it('asks for what it needs', async () => {
    const { response } = await begin({ as: editor.token, body: { templateId, variables: {} } })
    const { fields } = await response.json<{ fields: { path: string }[] }>()
    expect(response.status).toBe(400)
    expect(fields.map(({ path }) => path)).toEqual([
      'variables.situation',
      'variables.result',
      'variables.link',
    ])
  })
})
