import type { TemplateFile } from '#core/contracts/templates'
import { templateFileSchema } from '#core/contracts/templates'
import type { FieldError } from '#core/errors'
import { faultOfIssue } from '#core/fault-of-issue'

/** Nothing longer is read: the server takes no more either. */
const MAX_BYTES = 1_000_000

/** Why a file cannot be imported: as a whole, or for its first fault. */
type FileFault = { kind: 'tooLarge' | 'notJson' } | ({ kind: 'invalid' } & FieldError)

/** Reads a file of templates, or says what is wrong with it, by the contract the server holds it against. */
export async function readTemplateFile(
  file: Pick<Blob, 'size' | 'text'>,
): Promise<{ file: TemplateFile } | { fault: FileFault }> {
  if (file.size > MAX_BYTES) return { fault: { kind: 'tooLarge' } }
  let json: unknown
  try {
    json = JSON.parse((await file.text()).replace(/^\uFEFF/, ''))
  } catch {
    return { fault: { kind: 'notJson' } }
  }
  const parsed = templateFileSchema.safeParse(json)
  if (parsed.success) return { file: parsed.data }
  const [issue] = parsed.error.issues
  if (!issue) return { fault: { kind: 'notJson' } }
  return { fault: { kind: 'invalid', path: issue.path.join('.'), ...faultOfIssue(issue) } }
}

/** Offers something as a JSON file. */
export function saveAsJson(name: string, value: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
