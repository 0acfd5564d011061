/** Milliseconds from sending a brief to the first `delta` event of its stream. */
export async function firstDelta(url, token, seed) {
  const started = performance.now()
  const response = await fetch(`${url}/api/content/generate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'email',
      provider: 'embedded',
      seed,
      brief: {
        what: 'Huila Spring Lot, a single-origin coffee from Colombia, €11.50 for 250 g',
        audience: 'home brewers',
        keyPoints: ['Roasted every Tuesday', 'Tastes of red plum and cocoa'],
      },
    }),
  })
  if (!response.ok) throw new Error(`generate: ${response.status} ${await response.text()}`)
  const decoder = new TextDecoder()
  let text = ''
  let first = null
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, { stream: true })
    if (first === null && text.includes('event: delta')) first = performance.now() - started
  }
  if (first === null) throw new Error('The stream had no delta.')
  return first
}
