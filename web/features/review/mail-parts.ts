import type { DocNode } from '#core/contracts/content'

export interface MailParts {
  subject: string
  preheader: string
  body: DocNode
}

const SUBJECT = /^(?:subject|asunto)\s*:\s*(.+)$/im
const PREHEADER = /^(?:preheader|preencabezado)\s*:\s*(.+)$/im

const lines = (node: DocNode): string =>
  node.type === 'hardBreak' ? '\n' : (node.text ?? (node.content ?? []).map(lines).join(''))

/** A mail as its client shows it: what its opening lines call subject and preheader stands above, not in, the text. */
export function mailParts(title: string, doc: DocNode): MailParts {
  const blocks = doc.content ?? []
  let [subject, preheader, taken] = [title, '', 0]
  for (const block of blocks.slice(0, 2)) {
    const text = lines(block)
    const [saidSubject, saidPreheader] = [SUBJECT.exec(text)?.[1], PREHEADER.exec(text)?.[1]]
    if (block.type !== 'paragraph' || (!saidSubject && !saidPreheader)) break
    subject = saidSubject?.trim() ?? subject
    preheader = saidPreheader?.trim() ?? preheader
    taken++
  }
  return { subject, preheader, body: { ...doc, content: blocks.slice(taken) } }
}
