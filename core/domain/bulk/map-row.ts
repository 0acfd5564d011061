import type { z } from 'zod'
import { BRIEF_TARGETS } from '../../contracts/bulk.ts'
import { type Brief, type GenerateInput, generateInput } from '../../contracts/generation.ts'
import type { TemplateVariable } from '../../contracts/templates.ts'

/** Columns and where they go; those that go nowhere are absent. */
export type Mapping = Readonly<Record<string, string>>

/** What all rows of a run share. */
export interface RowPlan {
  type: GenerateInput['type']
  brief: Brief
  templateId: string | null
  brandVoiceId: string | null
  knowledge: GenerateInput['knowledge'] | null
  provider: GenerateInput['provider'] | null
  columns: readonly string[]
  mapping: Mapping
  /** Of the template. */
  variables: readonly Pick<TemplateVariable, 'name' | 'kind'>[]
}

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The mapping asked for, and besides every column that is called like a free target or a variable. */
export function completeMapping(
  columns: readonly string[],
  asked: Mapping,
  variables: readonly Pick<TemplateVariable, 'name'>[],
): Mapping {
  const targets = [...BRIEF_TARGETS, ...variables.map(({ name }) => `variables.${name}`)]
  const taken = new Set(Object.values(asked))
  const found: Record<string, string> = { ...asked }
  for (const column of columns) {
    if (Object.hasOwn(asked, column)) continue
    const target = targets.find(
      (one) => !taken.has(one) && plain(one.replace('variables.', '')) === plain(column),
    )
    if (!target) continue
    found[column] = target
    taken.add(target)
  }
  return found
}

/** One row as a request for a text; or what is wrong with it, in words for people. */
export function requestOfRow(
  plan: RowPlan,
  cells: readonly string[],
): { ok: true; input: GenerateInput } | { ok: false; error: string } {
  const brief: Record<string, unknown> = { ...plan.brief }
  const variables: Record<string, unknown> = {}
  for (const [at, column] of plan.columns.entries()) {
    const target = plan.mapping[column]
    const value = cells[at]?.trim()
    if (!target || !value) continue
    if (target.startsWith('variables.')) {
      const name = target.slice('variables.'.length)
      const kind = plan.variables.find((variable) => variable.name === name)?.kind
      variables[name] =
        kind === 'list' ? listOf(value) : kind === 'number' ? Number(value.replace(',', '.')) : value
    } else if (target === 'keyPoints')
      brief.keyPoints = [...plan.brief.keyPoints, ...listOf(value)].slice(0, 12)
    else brief[target] = target === 'tone' || target === 'language' ? value.toLowerCase() : value
  }
  const parsed = generateInput.safeParse({
    ...{ type: plan.type, brief },
    ...(plan.templateId && { templateId: plan.templateId, variables }),
    ...(plan.brandVoiceId && { brandVoiceId: plan.brandVoiceId }),
    ...(plan.knowledge && { knowledge: plan.knowledge }),
    ...(plan.provider && { provider: plan.provider }),
  })
  if (parsed.success) return { ok: true, input: parsed.data }
  const faults = parsed.error.issues.map(
    (issue) => `${String(issue.path.at(-1) ?? 'row')}: ${wordsOf(issue)}`,
  )
  return { ok: false, error: faults.slice(0, 3).join(' ') }
}

/** A cell with several values: by lines, semicolons or bars. */
const listOf = (cell: string) =>
  cell
    .split(/[\n;|]/)
    .map((part) => part.trim())
    .filter(Boolean)

const wordsOf = (issue: z.core.$ZodIssue) =>
  issue.code === 'invalid_value' ? `Choose one of ${issue.values.join(', ')}.` : issue.message
