import { quotesOf, readCitationMarks } from '#core/domain/knowledge/citation-marks'
import type { TextProvider } from '../../adapters/language-models/index.ts'
import type { Config } from '../../config.ts'
import { attempt } from './attempt.ts'
import type { Job } from './job.ts'
import type { Progress, Usage } from './progress.ts'

/** One provider's text, handed over as it comes; its marks of citations are taken out and kept as quotes. */
export async function writeProse(
  provider: TextProvider,
  job: Job,
  stop: AbortSignal,
  config: Config,
  progress: Progress,
  onText: (piece: string) => void,
): Promise<Usage> {
  const reader = readCitationMarks(job.passages.length)
  const hand = (text: string) => {
    if (!text) return
    progress.text += text
    onText(text)
  }
  try {
    return await attempt(provider, job, stop, config, (piece) => hand(reader.take(piece)))
  } finally {
    hand(reader.end())
    for (const [index, citation] of progress.citations.entries())
      citation.quotes = quotesOf(progress.text, reader.marks, index + 1)
  }
}
