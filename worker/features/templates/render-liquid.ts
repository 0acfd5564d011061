import { Context, type Emitter, type Liquid, toValueSync } from 'liquidjs'
import type { VariableValues } from '#core/contracts/templates'
import { engine } from './liquid-engine.ts'
import { liquidError } from './liquid-error.ts'

/** Longest text a prompt may render to (characters), and the steps a rendering may take. */
const MAX_OUTPUT = 20_000
const MAX_STEPS = 20_000

/** Renders a prompt with checked values. Throws `invalid_input` on `prompt` when a bound is met. */
export function renderLiquid(prompt: string, values: VariableValues): string {
  try {
    return renderBounded(engine, prompt, values, MAX_OUTPUT).trim()
  } catch (error) {
    throw liquidError('prompt', error)
  }
}

/**
 * Renders Liquid, bounded in output (characters), memory and steps; steps are counted because the clock of a Worker
 * stands still while it computes. Throws Liquid's errors and those of a bound that is met.
 */
export function renderBounded(
  engine: Liquid,
  source: string,
  values: Readonly<Record<string, unknown>>,
  longest: number,
): string {
  // Liquid knows a size of everything, and where no variable has that name it would tell the number of variables.
  const context = new Context(
    { size: undefined, ...values },
    engine.options,
    { sync: true },
    { liquid: engine },
  )
  let steps = 0
  context.renderLimit.check = () => {
    if (++steps > MAX_STEPS) throw new Error(`The template takes more than ${MAX_STEPS} steps`)
  }
  const output = boundedEmitter(longest)
  toValueSync(engine.renderer.renderTemplates(engine.parse(source), context, output))
  return output.buffer
}

function boundedEmitter(longest: number): Emitter & { buffer: string } {
  return {
    buffer: '',
    write(piece: unknown) {
      this.buffer += Array.isArray(piece) ? piece.join(', ') : String(piece ?? '')
      if (this.buffer.length > longest)
        throw new Error(`The rendered text is longer than ${longest} characters`)
    },
  }
}
