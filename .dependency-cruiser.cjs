// Which folder may import from which: the arrows of docs/adr. Layers have a direction; an import against it is a fault.

/** A layer of api/src and those below it that it may use. What is not named here (config, log) anybody may. */
const layers = {
  store: [],
  archive: ['store'],
  texts: ['archive', 'store'],
  sync: ['store', 'archive'],
  citation: ['archive', 'store'],
  'json-ld': ['archive', 'store'],
  graphql: ['citation', 'json-ld', 'archive', 'store'],
  http: ['graphql', 'archive', 'store'],
};

const never = (name, from, to, comment) => ({ name, severity: 'error', comment, from: { path: from }, to: { path: to } });

module.exports = {
  forbidden: [
    never('schema-imports-nothing-of-ours', '^schema/src/', '^(cms|api|tests|scripts)/', 'schema/ is the ground floor.'),
    never('cms-knows-no-api', '^cms/', '^(api|tests|scripts)/', 'CMS and API meet in schema/, never directly.'),
    never('api-knows-no-cms', '^api/', '^(cms|tests|scripts)/', 'CMS and API meet in schema/, never directly.'),
    ...Object.entries(layers).map(([layer, below]) => {
      const above = Object.keys(layers).filter((other) => other !== layer && !below.includes(other));
      return never(
        `${layer}-looks-down-only`,
        `^api/src/${layer}/`,
        `^api/src/(${above.join('|')})/`,
        `api/src/${layer} may import from: ${below.join(', ') || 'no other layer'}.`,
      );
    }),
    never(
      'only-main-sees-app',
      '^api/src/(?!main\\.ts|print-schema\\.ts)',
      '^api/src/(app|main)\\.ts$',
      'app.ts joins the layers; nobody below asks it.',
    ),
    never('server-knows-no-admin', '^cms/(src/(?!admin/)|config/)', '^cms/src/admin/', "cms/src/admin runs in an editor's browser."),
    never(
      'admin-knows-no-server',
      '^cms/src/admin/',
      '^cms/(config|src/(api|publication|validation|archive-files|bootstrap)/)',
      "cms/src/admin runs in an editor's browser.",
    ),
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'Two files that need each other are one idea, or need a third. Types of entries name each other, and may.',
      from: { path: '^(schema|cms|api|tests|scripts)/', pathNot: '^api/src/graphql/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      comment: 'What is imported stands in package.json of the workspace (or of the repository).',
      from: { path: '^(schema|cms|api)/', pathNot: '\\.d\\.ts$' },
      // Strapi brings these, and its own types are made of them.
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: '^node_modules/(@types/|@strapi/|koa|knex)' },
    },
    {
      name: 'what-is-imported-exists',
      severity: 'error',
      from: { path: '^(schema|cms|api|scripts)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '(node_modules|/dist/)' },
    exclude: { path: '(/dist/|/types/generated/|/\\.strapi/)' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
