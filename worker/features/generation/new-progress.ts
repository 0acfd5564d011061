import type { Job } from './job.ts'
import type { Progress } from './progress.ts'

/** A run that has not begun to write: it was given these passages, and nothing rests on them yet. */
export const newProgress = ({ passages }: Pick<Job, 'passages'>): Progress => ({
  ...{ provider: '', model: '', attempts: [], text: '', fields: null },
  citations: passages.map(({ id, sourceId, sourceTitle, heading, page, text }) => ({
    ...{ passageId: id, sourceId, sourceTitle, heading, page, text },
    quotes: [],
  })),
})
