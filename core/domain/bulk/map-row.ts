import { BRIEF_TARGETS, type RowFault } from '../../contracts/bulk.ts'
import { type Brief, type GenerateInput, generateInput } from '../../contracts/generation.ts'
import type { TemplateVariable, VariableValues } from '../../contracts/templates.ts'
import { variableFaults } from '../templates/variable-faults.ts'
import { faultOfIssue, rowFault } from './row-fault.ts'

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
  variables: readonly TemplateVariable[]
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

/** Most faults that are told of one row. */
const MOST_FAULTS = 3

/** One row as a request for a text; or what is wrong with it. */
export function requestOfRow(
  plan: RowPlan,
  cells: readonly string[],
): { ok: true; input: GenerateInput } | { ok: false; faults: RowFault[] } {
  const brief: Record<string, unknown> = { ...plan.brief }
  const variables: VariableValues = {}
  for (const [at, column] of plan.columns.entries()) {
    const target = plan.mapping[column]
    const value = cells[at]?.trim()
    if (!target || !value) continue
    if (target.startsWith('variables.')) {
      const name = target.slice('variables.'.length)
      const kind = plan.variables.find((variable) => variable.name === name)?.kind
      variables[name] = kind === 'list' ? listOf(value) : kind === 'number' ? numberOf(value) : value
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
  const faults = [
    ...(parsed.error?.issues ?? []).map(faultOfIssue),
    ...variableFaults(plan.variables, variables).map(
      ([name, { code, message, choices = [], limit = null }]) =>
        rowFault(code, message, { field: `variables.${name}`, choices: [...choices], number: limit }),
    ),
  ]
  if (parsed.success && faults.length === 0) return { ok: true, input: parsed.data }
  return { ok: false, faults: faults.slice(0, MOST_FAULTS) }
}

/** A cell with several values: by lines, semicolons or bars. */
const listOf = (cell: string) =>
  cell
    .split(/[\n;|]/)
    .map((part) => part.trim())
    .filter(Boolean)

/** With a decimal comma or point; what is no number stays as it is, and is told. */
const numberOf = (cell: string) => {
  const number = Number(cell.replace(',', '.'))
  return Number.isFinite(number) ? number : cell
}
