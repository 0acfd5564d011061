import type { Content } from '#core/contracts/content'
import { briefSchema } from '#core/contracts/generation'
import { MAX_REWRITE_CHARS, type RewriteInput } from '#core/contracts/rewriting'
import { type OfflineRewrite, rewritesOffline } from '#core/domain/rewriting/offline'
import { buildRewritePrompt, REWRITE_PROMPT_VERSION } from '#core/domain/rewriting/prompt'
import { AppError, invalid } from '#core/errors'
import type { TextProvider } from '../../adapters/language-models/index.ts'
import type { Ctx } from '../../context.ts'
import { getBrandVoice, readStyleGuide } from '../brand/index.ts'
import { chooseProviders } from './choose-providers.ts'
import { type Job, named } from './job.ts'

/** How much of the words a run's row tells of; its result is kept whole. */
const TOLD = 2000

/**
 * Resolves words, voice and who can do this to them. Throws `invalid_input` naming the field: there are no words,
 * too many, or only the offline composer is there and has no rules for the action.
 */
export async function prepareRewrite(ctx: Ctx, content: Content, input: RewriteInput): Promise<Job> {
  const { action, before, after, tone, brandVoiceId } = input
  const text = input.text ?? content.body
  if (text.trim() === '') throw invalid('text', 'There is nothing to rewrite yet.')
  if (text.length > MAX_REWRITE_CHARS)
    throw invalid(
      'text',
      `At most ${MAX_REWRITE_CHARS} characters are rewritten at once: give a part of the text.`,
    )
  const { language: from, type, id: contentId } = content
  const to = input.language ?? from
  if (action === 'translate' && to === from)
    throw invalid('language', 'The text is in this language already.')
  const offline: OfflineRewrite = { action, text, language: from, tone: tone ?? null }
  const providers = ableProviders(ctx.deps.textProviders, input, offline, to)
  const [voice, guide] = await Promise.all([
    brandVoiceId ? named('brandVoiceId', getBrandVoice(ctx, brandVoiceId)) : null,
    readStyleGuide(ctx),
  ])
  const rules = guide.version > 0 ? guide : null
  return {
    about: {
      type,
      brief: briefSchema.parse({ what: text.slice(0, TOLD), language: to, tone }),
      templateId: null,
      brandVoiceId: brandVoiceId ?? null,
      brandVoiceVersion: voice?.version ?? null,
      styleGuideVersion: rules?.version ?? null,
      promptVersion: REWRITE_PROMPT_VERSION,
      seed: 0,
      rewrite: { contentId, action, tone: tone ?? null, language: input.language ?? null },
    },
    providers,
    prompt: buildRewritePrompt({ action, text, tone, before, after, type, from, to, voice, guide: rules }),
    embedded: { rewrite: offline },
    ...{ passages: [], fields: null },
  }
}

function ableProviders(
  configured: readonly TextProvider[],
  { provider }: RewriteInput,
  offline: OfflineRewrite,
  to: Content['language'],
): Job['providers'] {
  const able = configured.filter((one) => !one.offlineComposer || rewritesOffline(offline))
  const isOffline = provider === 'embedded' && !rewritesOffline(offline)
  if (configured.length > 0 && (able.length === 0 || isOffline)) throw cannotOffline()
  return chooseProviders(able, { provider, brief: { language: to } }, 'language')
}

const cannotOffline = () => {
  const message =
    'The offline composer cannot do this. It shortens, simplifies, corrects common mistakes, and makes a tone friendly, professional or neutral, in English and Spanish. Configure a model for the rest.'
  return new AppError('invalid_input', message, {
    reason: 'needs_model',
    fields: [{ path: 'action', message }],
  })
}
