import { squeeze } from './text.ts'

const FACT = /^\s*[-*•]\s+([\p{L}][\p{L}\p{N} ’'()/-]{0,40}?)\s*:\s*(\S.*)$/u
const URL = /https?:\/\/[^\s<>"“”«»]+[^\s<>"“”«».,;:!?)]/iu
const ACTION = /^(?:call to action|cta|llamada a la acción)$/i
const LINK = /^(?:link|url|enlace)$/i
const AUDIENCE = /^(?:audience|for whom|público|para quién)$/i
/** Facts that speak for themselves: their label would only be in the way. */
const PLAIN =
  /^(?:benefit|feature|point|offer|proof|result|quote|news|detail|fact|tip|finding|event|beneficio|ventaja|característica|punto|oferta|prueba|resultado|cita|novedad|detalle|dato|consejo|hallazgo|evento)(?: \d+)?$/i
const STEP = /^(?:step|paso)(?: \d+)?$/i
const QUOTE = /^(?:quote|cita)$/i
const SCENE = /^(?:scene|escena)$/i
const TURN = /^(?:turn|giro)$/i
const PROBLEM = /^(?:problem|before|problema|antes)$/i
const MAX_FACTS = 12

export interface InstructionFacts {
  facts: { label: string | null; text: string }[]
  /** In their order. */
  steps: string[]
  problem: string
  /** What a story begins with. */
  scene: string
  /** What changed it. */
  turn: string
  callToAction: string
  audience: string
  link: string | null
}

/**
 * The facts in a rendered template: its lines `- Label: value`. The rest of a template is advice to a writer,
 * which this composer cannot follow.
 */
export function factsOf(instructions: string): InstructionFacts {
  const found: InstructionFacts = {
    facts: [],
    steps: [],
    problem: '',
    scene: '',
    turn: '',
    callToAction: '',
    audience: '',
    link: linkIn(instructions),
  }
  for (const line of instructions.split('\n')) {
    const [, label = '', value = ''] = FACT.exec(line) ?? []
    const text = squeeze(value)
    if (!text) continue
    if (ACTION.test(label)) found.callToAction = text
    else if (AUDIENCE.test(label)) found.audience = text
    else if (PROBLEM.test(label)) found.problem = text
    else if (SCENE.test(label)) found.scene = text
    else if (TURN.test(label)) found.turn = text
    else if (STEP.test(label)) found.steps.push(...(found.steps.length < MAX_FACTS ? [text] : []))
    else if (!LINK.test(label) && found.facts.length < MAX_FACTS)
      found.facts.push({
        label: PLAIN.test(label) ? null : label,
        text: QUOTE.test(label) ? quoted(text) : text,
      })
  }
  return found
}

/** Somebody’s words in quotation marks; who said them may stand behind in brackets. */
const quoted = (text: string) =>
  /^[“"«]/.test(text) ? text : text.replace(/^(.*?)(\s+\([^()]+\))?$/, '“$1”$2')

/** The first web address in a text. */
export const linkIn = (text: string): string | null => URL.exec(text)?.[0] ?? null
export const withoutLinks = (text: string): string => squeeze(text.replace(new RegExp(URL, 'giu'), ''))
