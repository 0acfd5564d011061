import { Schema } from 'prosemirror-model'

/** Only addresses a browser may follow without running code. */
export const isSafeLink = (href: unknown): href is string =>
  typeof href === 'string' && href.length <= 2000 && /^(https?:\/\/|mailto:|tel:|\/|#)/i.test(href.trim())

/** The name of a code block's language. */
export const CODE_LANGUAGE = /^[\w.+#-]{1,40}$/

const within = (least: number, most: number) => (value: unknown) => {
  if (!Number.isInteger(value) || Number(value) < least || Number(value) > most)
    throw new RangeError(`Expected a whole number from ${least} to ${most}.`)
}

const languageOrNull = (value: unknown) => {
  if (value !== null && !(typeof value === 'string' && CODE_LANGUAGE.test(value)))
    throw new RangeError('Not the name of a language.')
}

const link = {
  attrs: {
    href: {
      validate: (value: unknown) => {
        if (!isSafeLink(value)) throw new RangeError('Links go to http, https, mailto or tel.')
      },
    },
  },
  inclusive: false,
}

/** The one document schema: what Markdown can say. Node and mark names are Tiptap's, so that the editor shares it. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*' },
    heading: {
      group: 'block',
      content: 'inline*',
      attrs: { level: { default: 1, validate: within(1, 6) } },
      defining: true,
    },
    blockquote: { group: 'block', content: 'block+', defining: true },
    codeBlock: {
      group: 'block',
      content: 'text*',
      marks: '',
      code: true,
      attrs: { language: { default: null, validate: languageOrNull } },
    },
    horizontalRule: { group: 'block' },
    bulletList: { group: 'block', content: 'listItem+' },
    orderedList: {
      group: 'block',
      content: 'listItem+',
      attrs: { start: { default: 1, validate: within(0, 999_999_999) } },
    },
    listItem: { content: 'paragraph block*', defining: true },
    hardBreak: { group: 'inline', inline: true },
    text: { group: 'inline' },
  },
  marks: { link, bold: {}, italic: {}, strike: {}, code: { excludes: '_' } },
})
