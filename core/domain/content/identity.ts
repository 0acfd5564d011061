/** What an approval is about: everything a reader of the published piece would see. */
export interface Approvable {
  type: string
  language: string
  title: string
  body: string
}

/** The bytes whose SHA-256 is the content's hash: one unambiguous JSON array, versioned. */
export const approvableText = ({ type, language, title, body }: Approvable): string =>
  JSON.stringify(['marquee-content-1', type, language, title, body])
