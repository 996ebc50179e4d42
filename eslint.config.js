import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Folders in the order of design: each may import itself and what stands to its right. */
const layers = {
  'src/http': ['usecases', 'store', 'engine', 'documents', 'connectors', 'diagram', 'domain'],
  'src/stream': ['usecases', 'store', 'engine', 'documents', 'connectors', 'diagram', 'domain'],
  'src/loops': ['usecases', 'store', 'engine', 'documents', 'connectors', 'diagram', 'domain'],
  'src/usecases': ['store', 'engine', 'documents', 'connectors', 'diagram', 'domain'],
  'src/store': ['domain'],
  'src/engine': ['diagram', 'domain'],
  'src/documents': ['domain'],
  'src/connectors': ['domain'],
  'src/diagram': ['domain'],
  'src/domain': [],
};

const folders = [
  'main',
  'http',
  'stream',
  'loops',
  'commands',
  'usecases',
  'store',
  'engine',
  'documents',
  'connectors',
  'diagram',
  'domain',
];

const importRules = Object.entries(layers).map(([folder, allowed]) => {
  const own = folder.replace('src/', '');
  const forbidden = folders.filter((name) => name !== own && !allowed.includes(name));
  return {
    files: [`${folder}/**/*.ts`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            ...(own === 'store'
              ? []
              : [{ name: 'knex', message: 'Only src/store imports knex.', allowTypeImports: false }]),
            ...(own === 'engine'
              ? []
              : [
                  { name: 'zeebe-node', message: 'Only src/engine imports the Zeebe client.' },
                  { name: '@grpc/grpc-js', message: 'Only src/engine speaks gRPC.' },
                ]),
          ],
          patterns: [
            ...forbidden.map((name) => ({
              regex: `^(\\.\\./)+${name}/`,
              message: `${folder} may not import ${name}: imports point main → doors → usecases → store, engine, documents, connectors → diagram → domain.`,
            })),
            { regex: '^(\\.\\./)+(workers|tests|bench)/', message: 'src imports neither workers nor tests.' },
          ],
        },
      ],
    },
  };
});

export default defineConfig(
  { ignores: ['node_modules', 'data', 'coverage', 'screenshots', 'web/dist'] },
  ...tseslint.configs.strict,
  {
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/config.ts reads the environment.' },
      ],
    },
  },
  { files: ['src/config.ts', 'tests/**', 'bench/**', '*.config.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['src/commands/**', 'tests/**', 'bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['workers/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/src/(?!usecases/|domain/|errors)',
              message: 'A worker calls one use case; the rest of the house is behind it.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['web/**/*.{ts,tsx}', 'modeler-ui/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/src/(?!http/schemas/|diagram/|domain/)',
              message: 'Browsers import only src/http/schemas, src/diagram and src/domain.',
            },
            { regex: '/(workers|tests|bench)/', message: 'Pages import neither workers nor tests.' },
          ],
        },
      ],
    },
  },
  {
    files: ['web/hall/**/*.{ts,tsx}', 'web/shared/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'antd', message: 'The hall stays small: the component library is for the desk.' }],
          patterns: [
            { regex: '^(bpmn-js|diagram-js)', message: 'The hall stays small: diagrams are for the desk.' },
            { regex: '/desk/', message: 'Hall and shared parts import nothing of the desk.' },
          ],
        },
      ],
    },
  },
  {
    files: ['web/{desk,console,staff,shared}/**/*.{ts,tsx}', 'modeler-ui/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportDeclaration[source.value=/\\u002Fhall\\u002F/]',
          message: 'The pages of staff import nothing of the hall.',
        },
      ],
    },
  },
  {
    files: ['web/{console,staff}/**/*.{ts,tsx}', 'modeler-ui/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportDeclaration[source.value=/\\u002F(hall|desk)\\u002F/]',
          message: 'What desk, console and modeler share lies in web/staff.',
        },
      ],
    },
  },
  ...importRules,
);
