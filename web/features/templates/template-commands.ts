import {
  importedTemplatesSchema,
  type Template,
  type TemplateFile,
  type TemplateInput,
  templateFileSchema,
  templateInput,
  templateSchema,
} from '#core/contracts/templates'
import { api } from '#web/lib/api'

export const createTemplate = (input: TemplateInput): Promise<Template> =>
  api.post('/api/templates', input, templateSchema)

/** Throws `precondition_failed` when it is no longer that version. */
export const saveTemplate = (id: string, version: number, input: TemplateInput): Promise<Template> =>
  api.put(`/api/templates/${id}`, input, templateSchema, { ifMatch: `"v${version}"` })

export const duplicateTemplate = (id: string): Promise<Template> =>
  api.post(`/api/templates/${id}/duplicate`, undefined, templateSchema)

export const deleteTemplate = (id: string): Promise<void> => api.del(`/api/templates/${id}`)

export const archiveTemplate = (id: string, archived: boolean): Promise<Template> =>
  api.post(`/api/templates/${id}/${archived ? 'archive' : 'unarchive'}`, undefined, templateSchema)

export const restoreTemplate = (id: string, version: number): Promise<Template> =>
  api.post(`/api/templates/${id}/versions/${version}/restore`, undefined, templateSchema)

/** All of the file, or none: throws `invalid_input` naming `templates.<n>.…`. */
export const importTemplates = async (file: unknown): Promise<Template[]> =>
  (await api.post('/api/templates/import', file, importedTemplatesSchema)).items

export const exportTemplates = (ids?: string): Promise<TemplateFile> =>
  api.get('/api/templates/export', templateFileSchema, { query: { ids } })

/** The template's words alone, as a new one would be sent: what an undone deletion creates again. */
export const inputOf = (template: Template): TemplateInput => templateInput.parse(template)
