const MAX_ADDRESS = 254

/**
 * An address that SMTP without extensions can carry: one `@`, visible ASCII, nothing that would end a
 * command, a header or an angle bracket.
 */
export const isMailAddress = (text: string): boolean =>
  text.length <= MAX_ADDRESS &&
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(text)

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what would start another header
export const isOneLine = (text: string): boolean => !/[\u0000-\u001f\u007f]/.test(text)

/** `Marquee <hello@example.com>` or a bare address; null when it is neither. */
export function parseSender(text: string): { name: string; address: string } | null {
  const [, name = '', address = text.trim()] = /^\s*"?([^"<>]*?)"?\s*<([^<>]+)>\s*$/.exec(text) ?? []
  return isMailAddress(address) && isOneLine(name) ? { name, address } : null
}
