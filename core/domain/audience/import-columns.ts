import type { Attribute } from '../../contracts/audience.ts'

/** What people call the columns, by target, in several languages; compared without case, spaces and marks. */
const NAMES: Record<string, readonly string[]> = {
  email: ['email', 'emailaddress', 'mail', 'correo', 'correoelectronico', 'courriel'],
  phone: ['phone', 'phonenumber', 'mobile', 'mobilephone', 'cell', 'tel', 'telephone', 'telefono', 'movil'],
  externalId: ['id', 'externalid', 'customerid', 'userid', 'contactid', 'crmid', 'idcliente'],
  name: ['name', 'fullname', 'nombre', 'nombrecompleto', 'contactname'],
  locale: ['locale', 'language', 'lang', 'idioma'],
  timeZone: ['timezone', 'zonahoraria', 'tz'],
  tags: ['tags', 'tag', 'labels', 'etiquetas'],
}

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** A column's name or a label as the key of an attribute: small letters, digits and _, beginning with a letter. */
export const attributeKeyOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40)

/** Which column probably is what, each target once. Columns called like an attribute go there; the rest nowhere. */
export function proposeMapping(
  columns: readonly string[],
  attributes: readonly Attribute[],
): Record<string, string> {
  const mapping: Record<string, string> = {}
  const taken = new Set<string>()
  const offer = (column: string, target: string | undefined) => {
    if (target === undefined || taken.has(target)) return
    mapping[column] = target
    taken.add(target)
  }
  for (const column of columns)
    offer(
      column,
      Object.keys(NAMES).find((target) => NAMES[target]?.includes(plain(column))),
    )
  for (const column of columns) {
    if (mapping[column]) continue
    const known = attributes.find(({ key, label }) => [plain(key), plain(label)].includes(plain(column)))
    offer(column, known && `attributes.${known.key}`)
  }
  return mapping
}
