import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const named = 'Export it by name: who reads the import should see what it is.';

export default tseslint.config(
  {
    ignores: ['**/dist/', '**/node_modules/', 'cms/types/generated/', 'cms/.strapi/', 'data/', 'tests/fixtures/', '.october/', 'coverage/'],
  },
  js.configs.recommended,
  {
    rules: {
      // `== null` asks for null and undefined at once.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      // Past this there are two ideas in one file.
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: named }],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    // The compiler checks their types by JSDoc and knows every name.
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    rules: { 'no-undef': 'off', 'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }] },
  },
  {
    // Here Strapi, jest and eslint ask for a default export.
    files: [
      'cms/config/**',
      'cms/src/index.ts',
      'cms/src/admin/**',
      'cms/src/api/**',
      'cms/src/extensions/**',
      '**/*.config.*',
      '**/*.d.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
