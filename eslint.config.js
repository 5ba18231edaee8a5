import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** The arrows of the house (docs/architecture.md): bot -> cards -> domain, bot -> domain. */
const only = (room, ...banned) => ({
  files: [`src/${room}/**/*.ts`],
  rules: { 'no-restricted-imports': ['error', { patterns: banned }] },
});
const teams = {
  regex: '^(botbuilder|botframework-|@microsoft/agents-|restify)',
  message: 'Only src/bot knows Teams and HTTP.',
};
const stores = { regex: '^(lowdb|pg$)', message: 'Only src/domain/stores knows a store.' };
const files = {
  regex: '^(node:|fs|path|http)',
  message: 'The domain and the cards know no file, no network, no clock.',
};
const upward = (...rooms) => ({
  regex: `(^|/)(${rooms.join('|')})/`,
  message: 'Arrows point one way: bot -> cards -> domain.',
});

/** Time and ids are arguments (STYLE 1): the core reads no clock and makes no id. */
const pure = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an argument.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Time is an argument.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Ids are arguments.' },
  { selector: "MemberExpression[object.name='crypto']", message: 'Ids are arguments.' },
];

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'out', 'node_modules', 'kraftbot-data'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: [
            'eslint.config.js',
            'scripts/*.mjs',
            'torture/*.mjs',
            'bench/*.mjs',
            'bench/children/*.js',
          ],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-console': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  only('domain', teams, stores, files, upward('bot', 'cards')),
  // Inside the domain (DESIGN 12): language -> schema, status -> answers -> case, speech -> answers and language.
  only('domain/schema', teams, stores, files, upward('bot', 'cards', 'language', 'answers', 'speech')),
  only('domain/language', teams, stores, files, upward('bot', 'cards', 'answers', 'speech')),
  only('domain/answers', teams, stores, files, upward('bot', 'cards', 'language', 'speech', 'status')),
  {
    files: ['src/domain/stores/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [teams, upward('bot', 'cards')] }] },
  },
  only('cards', teams, stores, files, upward('bot', 'stores')),
  only('bot', { regex: '^(lowdb|pg$)', message: 'Only src/domain/stores knows a store.' }),
  {
    files: ['src/domain/**/*.ts', 'src/cards/**/*.ts'],
    ignores: ['src/domain/stores/**'],
    rules: { 'no-restricted-syntax': ['error', ...pure] },
  },
  {
    files: ['src/cli/**/*.ts'],
    ignores: ['src/cli/context.ts', 'src/cli/write-whole.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^node:fs|write-whole',
              importNamePattern: '^(write|append|createWrite)',
              message:
                'What is written for people goes through the context, which puts it in the access log.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/cli.ts', 'src/cli/**/*.ts', 'scripts/**', 'bench/**', 'torture/**', '.ci/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
  prettier,
);
