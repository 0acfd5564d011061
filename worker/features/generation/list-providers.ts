import type { Provider } from '#core/contracts/generation'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'

/** The configured providers, in the order they are tried. */
export function listProviders(ctx: Ctx): Provider[] {
  authorize(ctx, 'content:read')
  return ctx.deps.textProviders.map(({ id, model, offlineComposer, languages }) => ({
    id,
    model: model.modelId,
    offlineComposer,
    languages: [...languages],
  }))
}
