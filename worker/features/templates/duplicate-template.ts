import { type Template, templateInput } from '#core/contracts/templates'
import type { Ctx } from '../../context.ts'
import { createTemplate } from './create-template.ts'
import { getTemplate } from './get-template.ts'

const LONGEST_NAME = templateInput.shape.name.maxLength ?? 120

/** Copies a built-in or own template into a new own one, to be changed freely. */
export async function duplicateTemplate(ctx: Ctx, id: string): Promise<Template> {
  const original = await getTemplate(ctx, id)
  const name = original.builtIn ? original.name : `${original.name.slice(0, LONGEST_NAME - 4)} (2)`
  return createTemplate(ctx, { ...original, name })
}
