import { lazyPart } from '#web/lib/lazy-part'

export const FieldsPanel = lazyPart(async () => (await import('./fields-panel.tsx')).FieldsPanel)
