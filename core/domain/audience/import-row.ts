import type { Attribute } from '../../contracts/audience.ts'
import { contactInput } from '../../contracts/audience.ts'
import type { ImportPlan } from '../../contracts/audience-import.ts'
import { readAttribute } from './attributes.ts'
import type { ConsentStatement } from './consent.ts'
import { type ContactDraft, draftOf } from './contact-draft.ts'
import type { ImportReason } from './import-reasons.ts'

export interface RowProblem {
  column: string
  reason: ImportReason
}

/** What all rows of a file share. */
export interface RowPlan extends Pick<ImportPlan, 'mapping' | 'matchBy' | 'onMatch' | 'tags'> {
  columns: readonly string[]
  /** Those that exist and those the import adds. */
  attributes: readonly Attribute[]
  consents: readonly ConsentStatement[]
  phoneOf(text: string): string | null
  now: number
}

/** The attributes after an import has added its own, each called as the column it comes from. */
export const withNewAttributes = (
  attributes: readonly Attribute[],
  { newAttributes, mapping }: Pick<ImportPlan, 'newAttributes' | 'mapping'>,
): Attribute[] => [
  ...attributes,
  ...Object.entries(newAttributes)
    .filter(([key]) => !attributes.some((one) => one.key === key))
    .map(([key, type]) => {
      const column = Object.keys(mapping).find((name) => mapping[name] === `attributes.${key}`)
      return { key, type, label: (column ?? key).slice(0, 80) }
    }),
]

/** The column a field is read from, the first of those that fill the attributes; empty when none does. */
export const columnOf = ({ columns, mapping }: Pick<RowPlan, 'columns' | 'mapping'>, field: string) =>
  columns.find((column) => mapping[column] === field || mapping[column]?.startsWith(`${field}.`)) ?? ''

/** One row as a draft, or everything that is wrong with it. Empty cells say nothing. */
export function readImportRow(
  plan: RowPlan,
  cells: readonly string[],
): { ok: true; draft: ContactDraft } | { ok: false; problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const fields: Record<string, unknown> = {}
  const attributes: Record<string, string | number | boolean> = {}
  if (cells.length > plan.columns.length && cells.slice(plan.columns.length).some((cell) => cell.trim()))
    problems.push({ column: '', reason: 'cells' })
  for (const [at, column] of plan.columns.entries()) {
    const target = plan.mapping[column]
    const text = cellText(cells[at])
    if (!target || text === '') continue
    if (target === 'tags')
      fields.tags = onOneLine(text)
        .split(/[;|,]/)
        .map((tag) => tag.trim())
        .filter(Boolean)
    else if (target.startsWith('attributes.')) {
      const key = target.slice('attributes.'.length)
      const type = plan.attributes.find((one) => one.key === key)?.type ?? 'text'
      const read = readAttribute(type, text)
      if (read.ok) attributes[key] = read.value
      else problems.push({ column, reason: read.reason })
    } else fields[target] = onOneLine(text)
  }
  const parsed = contactInput.safeParse(fields)
  if (!parsed.success) {
    for (const { path, code } of parsed.error.issues) {
      const field = String(path[0])
      problems.push({ column: columnOf(plan, field), reason: misfit(field, code, path.length > 1) })
    }
    return { ok: false, problems }
  }
  const { draft, faults } = draftOf(parsed.data, plan)
  for (const { path } of faults) problems.push({ column: columnOf(plan, path), reason: unread(path) })
  const { tags = [], ...rest } = draft
  const missing =
    !draft[plan.matchBy] && !problems.some(({ column }) => column === columnOf(plan, plan.matchBy))
  if (missing) problems.push({ column: columnOf(plan, plan.matchBy), reason: 'needed' })
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    draft: {
      ...rest,
      ...(Object.keys(attributes).length > 0 && { attributes }),
      addTags: [...tags, ...plan.tags],
      consents: plan.consents.filter(({ channel }) => reaches(draft, channel)),
    },
  }
}

/** Why the contract does not take a text; `inList` where it is one of several. */
function misfit(field: string, code: string, inList: boolean): ImportReason {
  if (code === 'too_big') return field === 'tags' && !inList ? 'too_many' : 'too_long'
  return field === 'locale' ? 'not_language' : 'refused'
}

/** Why a text that the contract takes could not be read. */
const unread = (field: string): ImportReason =>
  field === 'email' ? 'not_email' : field === 'phone' ? 'not_phone' : 'no_time_zone'

/** A quote that kept a spreadsheet from running a formula is taken away; our own exports have them. */
const cellText = (cell = '') => cell.trim().replace(/^'(?=[=+\-@])/, '')

/** A cell that was broken over lines in the table; what it fills is one line. */
export const onOneLine = (text: string) => text.trim().replace(/\s*[\r\n\t]+\s*/g, ' ')

/** A statement about a channel is kept where the row has an address for it. */
const reaches = ({ email, phone }: ContactDraft, channel: ConsentStatement['channel']) =>
  channel === 'email' ? Boolean(email) : channel === 'sms' ? Boolean(phone) : true
