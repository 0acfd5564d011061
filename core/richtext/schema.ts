import { Schema } from 'prosemirror-model'

/** Only addresses a browser may follow without running code. */
export const isSafeLink = (href: unknown): href is string =>
  typeof href === 'string' && href.length <= 2000 && /^(https?:\/\/|mailto:|tel:|\/|#)/i.test(href.trim())

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
      attrs: { level: { default: 1, validate: 'number' } },
      defining: true,
    },
    blockquote: { group: 'block', content: 'block+', defining: true },
    codeBlock: {
      group: 'block',
      content: 'text*',
      marks: '',
      code: true,
      attrs: { language: { default: null, validate: 'string|null' } },
    },
    horizontalRule: { group: 'block' },
    bulletList: { group: 'block', content: 'listItem+' },
    orderedList: {
      group: 'block',
      content: 'listItem+',
      attrs: { start: { default: 1, validate: 'number' } },
    },
    listItem: { content: 'paragraph block*', defining: true },
    hardBreak: { group: 'inline', inline: true },
    text: { group: 'inline' },
  },
  marks: { link, bold: {}, italic: {}, strike: {}, code: { excludes: '_' } },
})
