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

/** Letters and figures alone, in small letters and without accents. */
const plain = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** What people call the column that goes to a target, besides the target's own name. */
const ALSO_CALLED: Record<(typeof BRIEF_TARGETS)[number], readonly string[]> = {
  what: ['about', 'what it is about', 'tema', 'de qué trata'],
  audience: ['for whom', 'público', 'para quién'],
  keyPoints: ['puntos clave'],
  callToAction: ['cta', 'llamada a la acción'],
  tone: ['tono'],
  language: ['idioma'],
}

/**
 * The mapping asked for, and besides every column that is called like a free target or a variable; else like what
 * people call a target in English or Spanish.
 */
export function completeMapping(
  columns: readonly string[],
  asked: Mapping,
  variables: readonly Pick<TemplateVariable, 'name'>[],
): Mapping {
  const own = [
    ...BRIEF_TARGETS.map((target) => [target, target] as const),
    ...variables.map(({ name }) => [`variables.${name}`, name] as const),
  ]
  const also = BRIEF_TARGETS.flatMap((target) => ALSO_CALLED[target].map((name) => [target, name] as const))
  const found: Record<string, string> = { ...asked }
  const taken = new Set(Object.values(asked))
  for (const names of [own, also])
    for (const column of columns) {
      if (Object.hasOwn(found, column)) continue
      const [target] = names.find(([to, name]) => !taken.has(to) && plain(name) === plain(column)) ?? []
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
