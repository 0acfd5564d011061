import type { DocNode } from '#core/contracts/content'

export interface MailParts {
  subject: string
  preheader: string
  body: DocNode
}

/** A line break of Markdown may be a space to its reader, so both may stand in one line. */
const SUBJECT = /^(?:subject|asunto)\s*:\s*(.+?)\s*(?=(?:preheader|preencabezado)\s*:|$)/im
const PREHEADER = /(?:^|\s)(?:preheader|preencabezado)\s*:\s*(.+)$/im

const lines = (node: DocNode): string =>
  node.type === 'hardBreak' ? '\n' : (node.text ?? (node.content ?? []).map(lines).join(''))

/** A mail as its client shows it: what its opening lines call subject and preheader stands above, not in, the text. */
export function mailParts(title: string, doc: DocNode): MailParts {
  const blocks = doc.content ?? []
  let [subject, preheader, taken] = [title, '', 0]
  for (const block of blocks.slice(0, 2)) {
    const text = lines(block)
    const saidSubject = SUBJECT.exec(text)?.[1]
    const saidPreheader = (saidSubject || /^pre/i.test(text)) && PREHEADER.exec(text)?.[1]
    if (block.type !== 'paragraph' || (!saidSubject && !saidPreheader)) break
    subject = saidSubject?.trim() ?? subject
    preheader = saidPreheader ? saidPreheader.trim() : preheader
    taken++
  }
  return { subject, preheader, body: { ...doc, content: blocks.slice(taken) } }
}
