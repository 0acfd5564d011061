import { Context, type Emitter, toValueSync } from 'liquidjs'
import type { VariableValues } from '#core/contracts/templates'
import { engine } from './liquid-engine.ts'
import { liquidError } from './liquid-error.ts'

/** Longest text a template may render to (characters), and the steps a rendering may take. */
const MAX_OUTPUT = 20_000
const MAX_STEPS = 20_000

/**
 * Renders Liquid with checked values. Bounded in output, memory and steps; steps are counted because
 * the clock of a Worker stands still while it computes. Throws `invalid_input` on `prompt` when a bound is met.
 */
export function renderLiquid(prompt: string, values: VariableValues): string {
  try {
    const context = new Context({ ...values }, engine.options, { sync: true }, { liquid: engine })
    let steps = 0
    context.renderLimit.check = () => {
      if (++steps > MAX_STEPS) throw new Error(`The template takes more than ${MAX_STEPS} steps`)
    }
    const output = boundedEmitter()
    toValueSync(engine.renderer.renderTemplates(engine.parse(prompt), context, output))
    return output.buffer.trim()
  } catch (error) {
    throw liquidError('prompt', error)
  }
}

function boundedEmitter(): Emitter & { buffer: string } {
  return {
    buffer: '',
    write(piece: unknown) {
      this.buffer += Array.isArray(piece) ? piece.join(', ') : String(piece ?? '')
      if (this.buffer.length > MAX_OUTPUT)
        throw new Error(`The rendered text is longer than ${MAX_OUTPUT} characters`)
    },
  }
}
