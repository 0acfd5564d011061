import { describe, expect, it } from 'vitest'
import { type Brief, briefSchema } from '../../contracts/generation.ts'
import { analyse } from './analyse.ts'
import { english } from './en/grammar.ts'
import { spanish } from './es/grammar.ts'

function factsOf(brief: Partial<Brief> & { what: string }) {
  const request = { type: 'email', framework: 'direct', voice: null, instructions: '', seed: 1 } as const
  const grammar = brief.language === 'es' ? spanish : english
  return analyse(
    { ...request, brief: briefSchema.parse(brief) },
    { grammar, avoid: null, plainer: {}, formal: false },
  )
}
const english_ = (...keyPoints: string[]) => factsOf({ what: 'Lumen, a desk lamp', keyPoints })
const spanish_ = (...keyPoints: string[]) =>
  factsOf({ what: 'Lumen, una lámpara', keyPoints, language: 'es' })

describe('what a key point counts as', () => {
  it.each([
    ['Closes the month in 3 days instead of 9', 'benefit'],
    ['Closes on 3 May', 'date'],
    ['5 March – 30 August', 'date'],
    ['From €149/month (up to 5 users)', 'price'],
    ['Trusted by 1,200 agencies', 'proof'],
    ['Seats for 8 people', 'benefit'],
    ['Our customer Brenner GmbH cut overdue invoices by 31%', 'proof'],
    ['“The best crust in town” — Eastside Courier', 'proof'],
  ])('%s: %s', (point, role) => {
    const { points, proofs, terms } = english_(point)
    expect([...points, ...proofs, ...terms].map((found) => found.role)).toEqual([role])
  })

  it.each([
    ['Hasta 5 personas', 'benefit'],
    ['Hasta el 31/10', 'date'],
    ['Más de 4.200 autónomos ya lo usan', 'proof'],
    ['320 agencias trabajan así', 'proof'],
    ['«Una joya para mirar despacio», El Periódico', 'proof'],
    ['Inauguración: sábado 14 de noviembre', 'date'],
  ])('%s: %s', (point, role) => {
    const { points, proofs, terms } = spanish_(point)
    expect([...points, ...proofs, ...terms].map((found) => found.role)).toEqual([role])
  })

  it.each([
    ['Old links go on working', 'sentence'],
    ['Two farmers answer questions', 'sentence'],
    ['Records, transcribes and tags every call', 'does'],
    ['Order until 9 pm', 'todo'],
    ['Connected nine ad accounts', 'state'],
  ])('%s is a %s', (point, form) => expect(english_(point).points[0]?.form).toBe(form))

  it.each([
    ['Horneamos cada mañana en el propio local', 'sentence'],
    ['Los mapas se pueden tocar', 'sentence'],
    ['Ahora enviamos una página', 'sentence'],
    ['Envía una página', 'todo'],
    ['Faro pasó de 3 días a 4 horas', 'sentence'],
    ['Abierto 24 h', 'state'],
  ])('%s is a %s', (point, form) => expect(spanish_(point).points[0]?.form).toBe(form))
})

it('keeps a quotation whole', () => {
  const quote = '“Quiet. I love it.” — Ana, Leeds'
  expect(english_(quote).proofs.map(({ text }) => text)).toEqual([quote])
})

it('says what was shouted', () => {
  const { points, terms } = english_('SAUNA', '3 months for £99!!!', 'AI')
  expect(points.map(({ text }) => text)).toEqual(['sauna', 'AI'])
  expect(terms.map(({ text }) => text)).toEqual(['3 months for £99'])
  expect(factsOf({ what: 'Lumen', callToAction: '¡Apúntate ya!', language: 'es' }).callToAction).toBe(
    'Apúntate ya',
  )
})
