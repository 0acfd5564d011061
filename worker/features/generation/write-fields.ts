import type { Fields } from '#core/contracts/fields'
import { type FieldsSchema, readFields } from '#core/domain/generation/fields/read-fields'
import { renderFields } from '#core/domain/generation/fields/render-fields'
import { salvageFields } from '#core/domain/generation/fields/salvage-fields'
import { quotesOf, readCitationMarks } from '#core/domain/knowledge/citation-marks'
import type { TextProvider } from '../../adapters/language-models/index.ts'
import type { Config } from '../../config.ts'
import { attempt } from './attempt.ts'
import { AttemptFailure } from './attempt-failure.ts'
import type { Job } from './job.ts'
import type { Progress, Usage } from './progress.ts'

/** So many characters more, and what is there is put into words again. */
const STEP = 200

/**
 * One provider's text in its parts, handed over whole. What does not fit the schema is sent back once with what is
 * wrong; throws `AttemptFailure` when it does not fit then either. However this ends, `progress` holds what was
 * written, as words.
 */
export async function writeFields(
  provider: TextProvider,
  job: Job,
  schema: FieldsSchema,
  stop: AbortSignal,
  config: Config,
  progress: Progress,
  onText: (text: string) => void,
): Promise<Usage> {
  let asked = job
  let used: Usage = { inputTokens: 0, outputTokens: 0 }
  for (const last of [false, true]) {
    let [text, kept] = ['', 0]
    const usage = await attempt(provider, asked, stop, config, (piece) => {
      text += piece
      if (text.length - kept < STEP) return
      kept = text.length
      keepWords(progress, text, job)
    }).finally(() => keepWords(progress, text, job))
    used = {
      inputTokens: used.inputTokens + usage.inputTokens,
      outputTokens: used.outputTokens + usage.outputTokens,
    }
    if (stop.aborted) return used
    const marked = readFields(schema, withoutMarks(text, job.passages.length))
    if (marked.ok) {
      keep(progress, marked.fields, text, job)
      onText(progress.text)
      return used
    }
    if (last || provider.offlineComposer) break
    asked = { ...job, prompt: { ...job.prompt, user: repairOf(job.prompt.user, text, marked.problem) } }
  }
  throw new AttemptFailure('writer_parts', 'The provider did not write the fields that were asked for.')
}

const repairOf = (user: string, text: string, problem: string) =>
  `${user}\n\nYour last answer was:\n${text.slice(0, 8000)}\n\nIt does not fit the schema:\n${problem}\n\nWrite the whole JSON object again, mended.`

function withoutMarks(text: string, count: number): string {
  const reader = readCitationMarks(count)
  return reader.take(text) + reader.end()
}

/** Until the parts fit, the words they hold: a second answer takes the place of the first once it says as much. */
function keepWords(progress: Progress, text: string, { about, passages }: Job): void {
  const words = salvageFields(withoutMarks(text, passages.length), about.brief.language)
  if (words.length >= progress.text.length / 2) progress.text = words
}

function keep(progress: Progress, fields: Fields, text: string, { about, passages }: Job): void {
  const { title, body } = renderFields(fields, about.brief.language)
  Object.assign(progress, { fields, text: `# ${title}\n\n${body}` })
  // In JSON a line break inside a text is written `\\n`.
  const reader = readCitationMarks(passages.length)
  const plain = reader.take(text.replaceAll('\\n', ' \n')) + reader.end()
  for (const [index, citation] of progress.citations.entries())
    citation.quotes = quotesOf(plain, reader.marks, index + 1).map((quote) =>
      quote.replace(/^.*"\s*:?\s*\[?\s*"/, ''),
    )
}
