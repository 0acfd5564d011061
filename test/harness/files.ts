import { strToU8, zipSync } from 'fflate'

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** A PDF by hand (ISO 32000): each page is lines of `[size, text]`, set in Helvetica from the top. */
export function pdfOf(
  pages: readonly (readonly [number, string])[][],
  trailer = '',
  title = '',
): Uint8Array<ArrayBuffer> {
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
  const info = `<< /Title (${title}) >>`
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '', font, info]
  const kids = pages.map((lines) => {
    let y = 760
    const shown = lines.map(([size, text]) => {
      y -= size === 12 ? 14 : 40
      return `BT /F1 ${size} Tf 72 ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`
    })
    const stream = shown.join('\n')
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${objects.length} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    )
    return `${objects.length} 0 R`
  })
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF`
  return bytesOf(file)
}

/** A PDF that nobody can open without its user password: the keys in it belong to no known one. */
export const lockedPdf = () =>
  pdfOf(
    [[[12, 'secret']]],
    `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >> /ID [<00> <00>]`,
  )

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A Word document: paragraphs, those that begin with `# ` as headings. */
export function docxOf(paragraphs: readonly string[]): Uint8Array<ArrayBuffer> {
  const body = paragraphs.map((text) => {
    const style = text.startsWith('# ') ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : ''
    return `<w:p>${style}<w:r><w:t>${text.replace(/^# /, '')}</w:t></w:r></w:p>`
  })
  return zipped({
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${WORD}"><w:body>${body.join('')}</w:body></w:document>`,
    ),
  })
}

/** Packs to some kilobytes and would unpack to `megabytes`. */
export const bombDocx = (megabytes: number) =>
  zipped({ 'word/document.xml': new Uint8Array(megabytes * 1_048_576) })

export const zipped = (files: Record<string, Uint8Array>) => new Uint8Array(zipSync(files, { level: 9 }))
