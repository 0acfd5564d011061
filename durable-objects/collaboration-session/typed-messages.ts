import type { ZodError } from 'zod'
import { type AddComment, clientMessageSchema, type SessionMessage } from '#core/contracts/collaboration'
import { AppError } from '#core/errors'
import { faultOfIssue } from '#core/fault-of-issue'
import { CLOSE } from './limits.ts'
import type { Peer } from './seat.ts'

interface TypedPorts {
  /** To all sockets that understand it but the sender's. */
  tell(message: SessionMessage): void
  comment(input: AddComment): Promise<void>
  background(work: Promise<void>): void
}

const TYPES: readonly string[] = clientMessageSchema.options.map(({ shape }) => shape.type.value)

/** Does what a client asks in text (PROTOCOL.md, P2, P3, C4). */
export function answerTyped(text: string, peer: Peer, ports: TypedPorts): void {
  const said = parsed(text)
  if (said === null) peer.close(CLOSE.malformed, 'A text message is a JSON object with a `type`.')
  else if (TYPES.includes(said.type)) answer(said, peer, ports)
}

function answer(said: { type: string }, peer: Peer, { tell, comment, background }: TypedPorts): void {
  const refuse = (code: string, message: string) => {
    const ref = 'ref' in said && typeof said.ref === 'string' ? said.ref.slice(0, 64) : null
    const refusal: SessionMessage = { type: 'collaboration:refused', of: said.type, ref, code, message }
    peer.send(JSON.stringify(refusal))
  }
  const { data: message, error } = clientMessageSchema.safeParse(said)
  if (!message) refuse('invalid_input', faultOf(error) ?? 'That message does not fit its type.')
  else if (message.type === 'collaboration:typing') {
    const { userId: id, name } = peer.identity
    tell({ ...message, person: { id, name } })
  } else
    background(
      comment(message).catch((failure: unknown) => {
        if (failure instanceof AppError) refuse(failure.code, failure.message)
        else refuse('internal', 'The comment could not be kept. Try again.')
      }),
    )
}

function faultOf({ issues: [issue] }: ZodError): string | undefined {
  return issue && `${issue.path.join('.') || 'message'}: ${faultOfIssue(issue).message}`
}

function parsed(text: string): { type: string } | null {
  try {
    const value: unknown = JSON.parse(text)
    const isTyped = typeof value === 'object' && value !== null && 'type' in value
    return isTyped && typeof value.type === 'string' ? { ...value, type: value.type } : null
  } catch {
    return null
  }
}
