import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../config.ts'
import { createTextProviders } from './index.ts'
import { type WorkersAiBinding, workersAiProvider } from './workers-ai.ts'

/** A binding that answers as documented: server-sent events, here cut into pieces of `size` bytes. */
function binding(events: string[], size = 1000) {
  const calls: { model: string; inputs: Record<string, unknown> }[] = []
  const bytes = new TextEncoder().encode(events.map((event) => `data: ${event}\n\n`).join(''))
  const fake: WorkersAiBinding = {
    async run(model, inputs) {
      calls.push({ model, inputs })
      return new ReadableStream<Uint8Array>({
        start(controller) {
          for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size))
          controller.close()
        },
      })
    },
  }
  return { fake, calls }
}

async function partsOf(fake: WorkersAiBinding) {
  const { stream } = await workersAiProvider(fake, '@cf/test').model.doStream({
    maxOutputTokens: 50,
    prompt: [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: [{ type: 'text', text: 'Lumen' }] },
    ],
  })
  const parts = []
  for await (const part of stream) parts.push(part)
  return parts
}

const textIn = (parts: Awaited<ReturnType<typeof partsOf>>) =>
  parts.map((part) => (part.type === 'text-delta' ? part.delta : '')).join('')

describe('Workers AI', () => {
  it('gets messages and streams its response', async () => {
    const usage = '{"response":"","usage":{"prompt_tokens":12,"completion_tokens":3,"total_tokens":15}}'
    const { fake, calls } = binding(['{"response":"A "}', '{"response":"lamp"}', usage, '[DONE]'])
    const parts = await partsOf(fake)
    expect(textIn(parts)).toBe('A lamp')
    expect(parts.at(-1)).toMatchObject({
      type: 'finish',
      finishReason: { unified: 'stop' },
      usage: { inputTokens: { total: 12 }, outputTokens: { total: 3 } },
    })
    expect(calls).toEqual([
      {
        model: '@cf/test',
        inputs: {
          stream: true,
          max_tokens: 50,
          temperature: undefined,
          messages: [
            { role: 'system', content: 'Be brief.' },
            { role: 'user', content: 'Lumen' },
          ],
        },
      },
    ])
  })

  it.each([1, 3, 7])('reads events and letters cut anywhere, here every %i bytes', async (size) => {
    const { fake } = binding(['{"response":"Señal "}', '{"response":"¡ya! 灯"}', '[DONE]'], size)
    expect(textIn(await partsOf(fake))).toBe('Señal ¡ya! 灯')
  })

  it('reads tokens that come as numbers, and the choices of newer models', async () => {
    const choices = '{"choices":[{"delta":{"content":" % off"},"finish_reason":"length"}]}'
    const { fake } = binding(['{"response":40}', choices, '[DONE]'])
    const parts = await partsOf(fake)
    expect(textIn(parts)).toBe('40 % off')
    expect(parts.at(-1)).toMatchObject({ finishReason: { unified: 'length' } })
  })

  it('counts a stream without its end as interrupted', async () => {
    const { fake } = binding(['{"response":"A "}'])
    expect((await partsOf(fake)).at(-1)).toMatchObject({ finishReason: { unified: 'interrupted' } })
  })

  it.each(['{"response": nonsense', '{"error":"out of capacity"}', '[1,2]'])(
    'tells %s as an error',
    async (event) => {
      const { fake } = binding(['{"response":"A "}', event, '[DONE]'])
      const parts = await partsOf(fake)
      expect(parts.some((part) => part.type === 'error')).toBe(true)
      expect(parts.at(-1)).toMatchObject({ finishReason: { unified: 'error' } })
    },
  )

  it('refuses an answer that is no stream', async () => {
    const fake: WorkersAiBinding = { run: async () => ({ response: 'whole' }) }
    await expect(partsOf(fake)).rejects.toThrow('without a stream')
  })
})

describe('the configured providers', () => {
  const config = (vars: object) =>
    parseConfig({
      ...{ ENVIRONMENT: 'local', APP_URL: 'http://localhost', MAIL_PROVIDERS: 'mailbox', MAIL_FROM: 'a@b.c' },
      ...{ BETTER_AUTH_SECRET: 'x'.repeat(32), ENCRYPTION_KEYS: `k1:${btoa('x'.repeat(32))}` },
      ...vars,
    })
  const everything = { AI_PROVIDERS: 'workers-ai, openai-compatible, embedded' }

  it('keep their order, and leave Workers AI out where its binding is missing', () => {
    const all = config({ ...everything, AI_BASE_URL: 'http://localhost/v1', AI_MODEL: 'm' })
    const { fake } = binding([])
    expect(createTextProviders(all, fake).map(({ id }) => id)).toEqual([
      'workers-ai',
      'openai-compatible',
      'embedded',
    ])
    expect(createTextProviders(all, undefined).map(({ id }) => id)).toEqual(['openai-compatible', 'embedded'])
  })

  it('say what is missing for an OpenAI-compatible one', () => {
    expect(() => createTextProviders(config(everything), undefined)).toThrow('AI_BASE_URL and AI_MODEL')
  })
})

describe('Workers AI asked for JSON', () => {
  const schema = { type: 'object', properties: { title: { type: 'string' } } } as const
  const ask = (answer: unknown) => {
    const calls: Record<string, unknown>[] = []
    const fake: WorkersAiBinding = {
      async run(_, inputs) {
        calls.push(inputs)
        return answer
      },
    }
    const parts = async () => {
      const { stream } = await workersAiProvider(fake, '@cf/test').model.doStream({
        prompt: [{ role: 'user', content: [{ type: 'text', text: 'Lumen' }] }],
        responseFormat: { type: 'json', schema },
      })
      return Array.fromAsync(stream)
    }
    return { calls, parts }
  }

  it('uses its JSON mode, which does not stream, and takes the object as text', async () => {
    const { calls, parts } = ask({
      response: { title: 'A' },
      usage: { prompt_tokens: 5, completion_tokens: 2 },
    })
    const all = await parts()
    expect(textIn(all)).toBe('{"title":"A"}')
    expect(all.at(-1)).toMatchObject({
      type: 'finish',
      usage: { inputTokens: { total: 5 }, outputTokens: { total: 2 } },
    })
    expect(calls[0]).toMatchObject({ response_format: { type: 'json_schema', json_schema: schema } })
    expect(calls[0]).not.toHaveProperty('stream')
  })

  it('takes a text as well, and nothing else', async () => {
    expect(textIn(await ask({ response: '{"title":"B"}' }).parts())).toBe('{"title":"B"}')
    await expect(ask({ error: 'JSON Mode couldn’t be met' }).parts()).rejects.toThrow()
  })
})
