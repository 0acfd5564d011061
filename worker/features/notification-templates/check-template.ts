import type { NotificationTemplateInput, RenderedNotification } from '#core/contracts/notification-templates'
import { mustSay, sampleValues, variablesOf } from '#core/domain/notification-templates/variables'
import { KINDS } from '#core/domain/notifications/kinds'
import { AppError, type FieldError } from '#core/errors'
import { liquidError } from '../templates/index.ts'
import { markdownEngine } from './engines.ts'
import { type Brand, renderWords, type Values } from './render-words.ts'

/** Gmail cuts a mail's HTML there, and the link to unsubscribe with it. */
export const MAX_HTML = 102 * 1024
/** Parts an SMS may be charged for. */
const MAX_SEGMENTS = 10

/**
 * Refuses a template that could not be sent: Liquid that does not parse, unknown tags and filters, variables the kind
 * does not have, none of those it is about, a loop or an output without end, a mail that would be cut. Answers how it
 * reads with these values. Throws `invalid_input` naming `words.<field>`, with line and column.
 */
export function checkTemplate(
  template: NotificationTemplateInput,
  brand: Brand,
  values: Values = {},
): RenderedNotification {
  const { kind, channel } = template
  const fields = Object.entries(template.words)
  const known = new Set(variablesOf(kind).map(({ name }) => name))
  const said = new Set<string>()
  const faults: FieldError[] = []
  for (const [field, source] of fields)
    for (const [name, place] of variablesIn(`words.${field}`, source)) {
      said.add(name)
      if (!known.has(name))
        faults.push({
          ...{ path: `words.${field}`, message: `${inWords(place)}: this kind has no variable “${name}”.` },
          ...{ reason: 'unknown_variable', name, ...place },
        })
    }
  const needed = mustSay(kind)
  if (needed.length > 0 && !needed.some((name) => said.has(name)))
    faults.push({
      path: `words.${channel === 'email' ? 'subject' : (fields[0]?.[0] ?? '')}`,
      message: `Say what it is about: {{ ${needed.join(' }} or {{ ')} }}.`,
      ...{ reason: 'says_nothing', name: needed.map((one) => `{{ ${one} }}`).join(', ') },
    })
  refuse(faults)
  const rendered = renderWords(template, { brand, values: { ...sampleValues(kind), ...values } })
  refuse(faultsOf(rendered, KINDS[kind].to))
  return rendered
}

function faultsOf(rendered: RenderedNotification, to: 'member' | 'contact'): FieldError[] {
  if (rendered.channel === 'email' && rendered.subject === '')
    return [
      {
        ...{ path: 'words.subject', message: 'The subject is empty with these values.' },
        reason: 'subject_empty',
      },
    ]
  if (rendered.channel === 'email' && rendered.bytes > MAX_HTML)
    return [
      {
        path: 'words.body',
        message: `The mail has ${rendered.bytes} bytes; mail programs cut it at ${MAX_HTML}.`,
        ...{ reason: 'mail_too_long', count: rendered.bytes },
      },
    ]
  if (rendered.channel === 'sms' && rendered.segments > MAX_SEGMENTS && to === 'member')
    return [
      {
        ...{ path: 'words.text', message: `The SMS has more than ${MAX_SEGMENTS} parts.` },
        ...{ reason: 'too_many_parts', count: MAX_SEGMENTS },
      },
    ]
  return []
}

interface Place {
  line?: number
  column?: number
}
const inWords = ({ line, column }: Place) => (line ? `Line ${line}, column ${column}` : 'Somewhere')

/** Each variable that a field says, and where it does so first. */
function variablesIn(path: string, source: string): [string, Place][] {
  try {
    const { globals } = markdownEngine.analyzeSync(markdownEngine.parse(source), { partials: false })
    return Object.entries(globals).map(([name, places]) => {
      const at = places[0]?.location
      return [name, at ? { line: at.row, column: at.col } : {}]
    })
  } catch (error) {
    throw liquidError(path, error)
  }
}

function refuse(faults: FieldError[]): void {
  const [first] = faults
  if (first) throw new AppError('invalid_input', `${first.path}: ${first.message}`, { fields: faults })
}
