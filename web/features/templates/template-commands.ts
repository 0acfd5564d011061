import { type Template, type TemplateInput, templateSchema } from '#core/contracts/templates'
import { api } from '#web/lib/api'

export const createTemplate = (input: TemplateInput): Promise<Template> =>
  api.post('/api/templates', input, templateSchema)

/** Throws `precondition_failed` when it is no longer that version. */
export const saveTemplate = (id: string, version: number, input: TemplateInput): Promise<Template> =>
  api.put(`/api/templates/${id}`, input, templateSchema, { ifMatch: `"v${version}"` })

export const duplicateTemplate = (id: string): Promise<Template> =>
  api.post(`/api/templates/${id}/duplicate`, undefined, templateSchema)

export const deleteTemplate = (id: string): Promise<void> => api.del(`/api/templates/${id}`)

/** The template's words alone, as a new one would be sent: what an undone deletion creates again. */
export const inputOf = ({
  name,
  description,
  type,
  language,
  framework,
  channel,
  prompt,
  variables,
}: Template) =>
  ({ name, description, type, language, framework, channel, prompt, variables }) satisfies TemplateInput
