/** A name every file system takes, made of a title; one that is `taken` gets a number. Never a path. */
export function fileName(
  title: string,
  ending: string,
  taken: Readonly<Record<string, unknown>> = {},
): string {
  const plain = title
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: leaving them out is the purpose
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const stem = [...plain].slice(0, 80).join('').trim() || 'untitled'
  for (let count = 1; ; count++) {
    const name = `${stem}${count === 1 ? '' : ` (${count})`}.${ending}`
    if (!(name in taken)) return name
  }
}

/** `Content-Disposition` of a download whose name may hold any letter (RFC 6266). */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
