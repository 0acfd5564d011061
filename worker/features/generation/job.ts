import { fieldsSchemaFor } from '#core/contracts/fields'
import type { GenerateInput } from '#core/contracts/generation'
import type { KnowledgePassage } from '#core/contracts/knowledge'
import type { FieldsSchema } from '#core/domain/generation/fields/read-fields'
import { pointsOfText } from '#core/domain/generation/points-of-text'
import { buildPrompt, fieldsPrompt, PROMPT_VERSION } from '#core/domain/generation/prompt'
import { withAnswers } from '#core/domain/templates/with-answers'
import { AppError, invalid } from '#core/errors'
import type { EmbeddedTask, TextProvider } from '../../adapters/language-models/index.ts'
import type { Ctx } from '../../context.ts'
import { getBrandVoice, readStyleGuide } from '../brand/index.ts'
import { findPassages, requireSources } from '../knowledge/index.ts'
import { renderTemplateFor } from '../templates/index.ts'
import { chooseProviders } from './choose-providers.ts'
import type { RunRow } from './rows.ts'

/** All that a run needs to know before it begins. */
export interface Job {
  /** What its row says of it. */
  about: Pick<
    RunRow,
    | 'type'
    | 'brief'
    | 'templateId'
    | 'brandVoiceId'
    | 'brandVoiceVersion'
    | 'styleGuideVersion'
    | 'promptVersion'
    | 'seed'
    | 'rewrite'
  >
  providers: [TextProvider, ...TextProvider[]]
  prompt: { system: string; user: string }
  /** What the embedded composer works from, where a model reads the prompt. */
  embedded: EmbeddedTask
  /** What it may cite, in the order of their numbers. */
  passages: readonly KnowledgePassage[]
  /** Set when the text is asked for in its parts. */
  fields: FieldsSchema | null
}

/** Passages a text is given. */
const PASSAGES = 6

/**
 * Resolves template, brand voice and providers. Throws `invalid_input` naming the field for what does not exist
 * or does not fit, `provider_unavailable` when no provider is configured.
 */
export async function prepareJob(ctx: Ctx, input: GenerateInput, inFields = false): Promise<Job> {
  const { type, templateId, variables = {}, brandVoiceId } = input
  const providers = chooseProviders(ctx.deps.textProviders, input)
  if (!templateId && Object.keys(variables).length > 0)
    throw invalid('variables', 'Variables belong to a template: name it in templateId.')
  const [rendered, voice, guide, passages] = await Promise.all([
    templateId ? named('templateId', renderTemplateFor(ctx, templateId, variables)) : null,
    brandVoiceId ? named('brandVoiceId', getBrandVoice(ctx, brandVoiceId)) : null,
    readStyleGuide(ctx),
    passagesFor(ctx, input),
  ])
  const { source } = input
  const keyPoints = input.brief.keyPoints.length > 0 || !source ? input.brief.keyPoints : pointsOfText(source)
  const channel = input.brief.channel ?? rendered?.template.channel ?? undefined
  const brief = { ...input.brief, keyPoints, channel }
  const fields = inFields ? fieldsSchemaFor(type, brief.channel) : null
  if (inFields && !fields) throw invalid('type', 'A text of this type has no fields.')
  const instructions = rendered?.text ?? ''
  const rules = guide.version > 0 ? guide : null
  const seed = input.seed ?? randomSeed()
  const framework = rendered?.template.framework ?? 'direct'
  const request = { type, brief, templateText: instructions, voice, guide: rules, source, passages }
  return {
    about: {
      ...{ type, brief, templateId: templateId ?? null, promptVersion: PROMPT_VERSION, seed, rewrite: null },
      ...{ brandVoiceId: brandVoiceId ?? null, brandVoiceVersion: voice?.version ?? null },
      styleGuideVersion: rules?.version ?? null,
    },
    providers,
    prompt: fields ? fieldsPrompt(request, fields) : buildPrompt(request),
    embedded: {
      compose: {
        ...{ type, brief, framework, voice, guide: rules, seed },
        instructions:
          rendered && !rendered.template.builtIn
            ? withAnswers(instructions, rendered.template.variables, variables)
            : instructions,
        passages: passages.map(({ text }, index) => ({ n: index + 1, text })),
        inFields: fields !== null,
      },
    },
    ...{ passages, fields },
  }
}

async function passagesFor(ctx: Ctx, { knowledge, brief }: GenerateInput): Promise<KnowledgePassage[]> {
  if (!knowledge) return []
  const sourceIds = knowledge === 'all' ? null : knowledge
  if (sourceIds) await requireSources(ctx, 'knowledge', sourceIds)
  return findPassages(ctx, { texts: [brief.what, ...brief.keyPoints], sourceIds, limit: PASSAGES })
}

/** An id in a body that does not exist is a wrong field, not a wrong address. */
export async function named<T>(field: string, found: Promise<T>): Promise<T> {
  return found.catch((error: unknown) => {
    throw error instanceof AppError && error.code === 'not_found' ? invalid(field, error.message) : error
  })
}

const randomSeed = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 1
