import type {
  AppliedStyle,
  ApplyStyleInput,
  CheckedStyle,
  CheckStyleInput,
  StyleProposal,
} from '#core/contracts/style-guide'
import { applyProposals } from '#core/domain/brand/style/apply-proposals'
import { checkStyle, checkTitle } from '#core/domain/brand/style/check-style'
import { type CompiledStyle, compileStyle } from '#core/domain/brand/style/compile-style'
import { habitsOf } from '#core/domain/brand/style/habits-of'
import { proseOfMarkdown } from '#core/domain/brand/style/prose'
import { invalid } from '#core/errors'
import type { Ctx } from '../../context.ts'
import { type Style, styleFor } from './style-for.ts'

/** What the style guide, and a voice if one is named, propose for a text and its title. Keeps nothing. */
export async function checkStyleOf(ctx: Ctx, input: CheckStyleInput): Promise<CheckedStyle> {
  const style = await styleFor(ctx, input.brandVoiceId)
  return answer(style, checked(input, compiled(style, input)))
}

/**
 * Text and title with all proposals carried out that say what to put there, or with those named by id.
 * Throws `invalid_input` on `proposals.<n>` for one that a check of this text does not make.
 */
export async function applyStyleTo(ctx: Ctx, input: ApplyStyleInput): Promise<AppliedStyle> {
  const style = await styleFor(ctx, input.brandVoiceId)
  const rules = compiled(style, input)
  const wanted = chosen(checked(input, rules), input.proposals)
  const of = (part: StyleProposal['part']) => wanted.filter((proposal) => proposal.part === part)
  const body = applyProposals(input.text, of('body'))
  const title = applyProposals(input.title ?? '', of('title'))
  const words = { text: body.text, ...(input.title !== undefined && { title: title.text }) }
  return {
    ...answer(style, checked(words, rules)),
    ...words,
    applied: body.applied + title.applied,
  }
}

const checked = ({ text, title }: Pick<CheckStyleInput, 'text' | 'title'>, rules: CompiledStyle) => [
  ...checkTitle(title ?? '', rules),
  ...checkStyle(proseOfMarkdown(text), rules),
]

function chosen(all: readonly StyleProposal[], ids: readonly string[] | undefined): readonly StyleProposal[] {
  if (ids === undefined) return all
  const byId = new Map(all.map((proposal) => [proposal.id, proposal]))
  return ids.map((id, at) => {
    const proposal = byId.get(id)
    if (!proposal) throw invalid(`proposals.${at}`, 'A check of this text makes no such proposal.')
    return proposal
  })
}

const compiled = ({ guide, voice }: Style, { language }: CheckStyleInput): CompiledStyle =>
  compileStyle(guide, voice && habitsOf(voice, language), language)

const answer = ({ guide, voice }: Style, proposals: StyleProposal[]): CheckedStyle => ({
  proposals,
  styleGuideVersion: guide.version,
  brandVoiceVersion: voice?.version ?? null,
})
