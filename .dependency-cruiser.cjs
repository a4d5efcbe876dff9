/**
 * Who may import whom: web → contract ← api → domains → platform → store → base.
 * test/arrows runs these rules over the whole code, and over planted violations to see that each is caught.
 */

/** In import order: a domain imports only earlier ones. A new domain is one more word here. */
const domains = [
  'audit',
  'mail',
  'glossary',
  'people',
  'apps',
  'mutes',
  'media',
  'emoji',
  'groups',
  'follows',
  'posts',
  'drafts',
  'scheduled',
  'cards',
  'trends',
  'conversations',
  'lists',
  'daily',
  'filters',
  'rules',
  'documents',
  'reports',
  'timelines',
  'notifications',
  'push',
  'digests',
  'announcements',
  'channels',
  'delivery',
  'figures',
  'remembered',
  'sample',
]

/** Lower layers of the server first. */
const layers = ['base', 'store', 'platform', 'domains', 'channels', 'api', 'app']

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** Own packages are checked by path, others by name. */
const ours = '^(contract|rules|server|web|test|bin|bench)/'

const upward = layers
  .slice(0, -1)
  .map((layer, index) =>
    forbid(
      `${layer}-imports-upward`,
      `server/${layer} stands below ${layers.slice(index + 1).join(', ')}.`,
      { path: `^server/${layer}/` },
      { path: `^server/(main\\.ts|(${[...layers.slice(index + 1), 'cli'].join('|')})/)` },
    ),
  )

const domainOrder = domains
  .slice(0, -1)
  .map((domain, index) =>
    forbid(
      `${domain}-imports-later-domain`,
      `A later domain hears of ${domain} by an event, or ${domain} owns a port that server/app wires.`,
      { path: `^server/domains/${domain}/` },
      { path: `^server/domains/(${domains.slice(index + 1).join('|')})/` },
    ),
  )

module.exports = {
  forbidden: [
    ...upward,
    ...domainOrder,
    forbid(
      'channel-is-imported',
      'A channel implements a port of a domain; only server/app knows that there is one.',
      { path: ours, pathNot: ['^server/(app|channels)/', '^(test|bench)/'] },
      { path: '^server/channels/' },
    ),
    forbid(
      'unlisted-domain',
      'Every domain has its place in the order above.',
      {},
      {
        path: '^server/domains/[^/]+/',
        pathNot: `^server/domains/(${domains.join('|')})/`,
      },
    ),
    forbid(
      'domain-by-its-index',
      'A domain, or a part of it, is imported by its index.ts.',
      { path: '^server/(domains/([^/]+)/|channels/|api/|app/|cli/)' },
      {
        path: '^server/domains/[^/]+/',
        pathNot: [
          '^server/domains/[^/]+/index\\.ts$',
          '^server/domains/[^/]+/[^/]+/index\\.ts$',
          '^server/domains/$2/',
        ],
      },
    ),
    forbid(
      'rules-import-something',
      'rules/ runs in the browser and on the server; it imports nothing.',
      { path: '^rules/' },
      { pathNot: '^rules/' },
    ),
    forbid(
      'contract-imports-more-than-zod',
      'contract/ is the wire, and needs only zod.',
      { path: '^contract/' },
      {
        pathNot: ['^contract/', '(^|/)node_modules/zod/'],
      },
    ),
    forbid(
      'web-imports-server',
      'The web app meets the server in contract/ only.',
      { path: '^web/' },
      {
        path: ours,
        pathNot: '^(web|contract|rules)/',
      },
    ),
    forbid(
      'web-imports-contract-code',
      'The browser takes types from contract/; its code would bring zod along.',
      { path: '^web/' },
      {
        path: '^contract/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'server-imports-web',
      'The server knows the web app only as built files.',
      { path: '^server/' },
      { path: '^web/' },
    ),
    forbid(
      'server-imports-tests',
      'Only the domain sample may load the sample organisation.',
      { path: '^server/', pathNot: '^server/domains/sample/' },
      { path: '^test/' },
    ),
    forbid(
      'bench-is-imported',
      'What measures the product is no part of it.',
      { path: '^(contract|rules|server|web|bin)/' },
      { path: '^bench/' },
    ),
    forbid(
      'sample-imports-tests',
      'The sample organisation comes from test/world, and nothing else does.',
      { path: '^server/domains/sample/' },
      {
        path: '^test/',
        pathNot: '^test/world/',
      },
    ),
    forbid(
      'sample-is-loaded-eagerly',
      'The sample organisation is loaded when asked for, by import().',
      { path: '^server/' },
      {
        path: '^test/',
        dependencyTypesNot: ['dynamic-import', 'type-only'],
      },
    ),
    forbid(
      'app-is-imported',
      'server/app wires everything, so nothing may need it.',
      { path: '^(server|web|contract|rules)/', pathNot: '^server/(app/|main\\.ts$)' },
      {
        path: '^server/(app/|main\\.ts$)',
      },
    ),
    forbid(
      'sql-outside-its-place',
      'Queries are written in domains only; store and the events channel carry them.',
      {
        path: ours,
        pathNot: ['^server/(store|domains|platform/events)/', '^(test|bench)/'],
      },
      { path: ['(^|/)node_modules/(@types/)?(kysely|pg|pg-copy-streams)/'] },
    ),
    forbid('cycle', 'Two files that need each other are one file, or three.', {}, { circular: true }),
    forbid('unresolved', 'The file or package is not there.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^web/dist/' },
    // Type-only imports count: they tie files together just as well.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json'],
    },
  },
}
