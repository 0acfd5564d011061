/** The boundaries of docs/design/architecture.md. */
const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    only('no-circular', 'Two files that need each other are one idea, or three.', {}, { circular: true }),
    only(
      'core-is-pure',
      'core imports zod and itself; rich text alone may use the ProseMirror model.',
      { path: '^core/', pathNot: '^core/richtext/|\\.test\\.ts$' },
      { pathNot: '^core/|node_modules/zod' },
    ),
    only(
      'rich-text-is-pure',
      'core/richtext adds the ProseMirror model, its steps and its Markdown.',
      { path: '^core/richtext/', pathNot: '\\.test\\.ts$' },
      { pathNot: '^core/|node_modules/(zod|prosemirror-(model|transform|markdown)|markdown-it)' },
    ),
    only(
      'web-not-worker',
      'The page knows the contracts in core, not the worker.',
      { path: '^web/' },
      { path: '^(worker|durable-objects)/' },
    ),
    only(
      'worker-not-web',
      'The worker never imports the page.',
      { path: '^(worker|durable-objects)/' },
      { path: '^web/' },
    ),
    only(
      'objects-not-worker',
      'A Durable Object never imports out of the worker.',
      { path: '^durable-objects/', pathNot: '\\.test\\.ts$' },
      { path: '^worker/' },
    ),
    only(
      'routes-have-no-sql',
      'Routes parse, call a verb and answer.',
      { path: '^worker/features/.*routes\\.ts$' },
      { path: '^worker/db/|node_modules/drizzle-orm' },
    ),
    only(
      'features-meet-at-index',
      'A feature is imported through its index.ts only.',
      { path: '^worker/features/([^/]+)/', pathNot: '\\.test\\.ts$' },
      { path: '^worker/features/([^/]+)/', pathNot: '^worker/features/($1/|[^/]+/index\\.ts$)' },
    ),
    only(
      'outside-meets-at-index',
      'The rest of the worker, too, imports a feature through its index.ts.',
      { path: '^worker/', pathNot: '^worker/features/|\\.test\\.ts$' },
      { path: '^worker/features/', pathNot: '^worker/features/[^/]+/index\\.ts$' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(worker-configuration\\.d\\.ts|^dist|\\.tsbuild)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
