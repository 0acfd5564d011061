import { type Analysis, type AnalyzeInput, MAX_ANALYSED } from '#core/contracts/analysis'
import type { Language } from '#core/contracts/common'
import type { Content } from '#core/contracts/content'
import { assemble, type Models, textDimensions } from '#core/domain/analysis/analyze'
import { detectLanguage } from '#core/domain/analysis/language-model'
import { loadModels } from '#core/domain/analysis/models/index'
import { originality } from '#core/domain/analysis/originality'
import { readPiece } from '#core/domain/analysis/piece'
import { parseDocument, parseMarkdown } from '#core/richtext/markdown'
import { firstOf, textMap } from '#core/richtext/text-map'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { getBrandVoice } from '../brand/index.ts'
import { getContent } from '../content/index.ts'
import { neighboursOf } from './neighbours.ts'

/**
 * Analyses a text of the library or one that is given. Reads, and writes nothing; at most `MAX_ANALYSED` characters, so
 * that its time is bounded. Throws `not_found` for a content or voice that is absent or foreign.
 */
export async function analyzeContent(ctx: Ctx, input: AnalyzeInput): Promise<Analysis> {
  authorize(ctx, 'content:read')
  const { brandVoiceId, contentId, dimensions } = input
  const content = contentId === undefined ? null : await getContent(ctx, contentId)
  const voice = brandVoiceId === undefined ? null : await getBrandVoice(ctx, brandVoiceId)
  const whole = textMap(
    input.text === undefined && content ? parseDocument(content.doc) : parseMarkdown(input.text ?? ''),
  )
  const text = firstOf(whole, MAX_ANALYSED)
  const { language, models } = await languageOf(input, content, text.text)
  const piece = readPiece({
    ...text,
    title: input.title ?? content?.title ?? '',
    language,
    type: input.type ?? content?.type ?? null,
    channel: input.channel ?? null,
    keyword: input.keyword?.trim() || null,
    description: input.description?.trim() || null,
    voice,
  })
  const told = textDimensions(piece, models, dimensions)
  if (dimensions?.includes('originality') ?? true)
    told.push(originality(piece, await neighboursOf(ctx, piece.words, contentId ?? null)))
  return assemble(piece, told, whole.text.length > text.text.length)
}

/** The language as it is said to be, else as the text tells; with the models for it. */
async function languageOf(
  input: AnalyzeInput,
  content: Content | null,
  text: string,
): Promise<{ language: Language; models: Models }> {
  const said = input.language ?? content?.language
  if (said) return { language: said, models: await loadModels(said) }
  const { language: model } = await loadModels('')
  const language = (model && detectLanguage(text, model)?.language) ?? 'en'
  return { language, models: await loadModels(language) }
}
