import type { KnipConfig } from 'knip'

/** Started by a path that is put together, which no tool follows. */
const STARTED = [
  'electron/{launcher,cli/main,shell/main,shell/preload,shell/package}.ts!',
  'electron/backend/**/{child,reading-worker,old-excel-worker}.ts!',
  'test/{run,e2e/{stand-in-electron,folder-faults},template-files,keep-version,bench/main,bench/child-program,contract/endless-child}.ts',
  'test/unit/**/{killed-*,cost-of-book,filling-opening,held-folder,other-writer,writing-process}.ts',
]
/** The plain second way to every answer, which tests and the bench compare with the engine. */
const FOR_TESTS = ['electron/backend/engine/oracle.ts!', 'electron/backend/engine/service/service-oracle.ts!']

/**
 * What nobody uses. Once with the tests, where each export must have an importer; once (`--production`) without them,
 * where what its own file uses is no dead code.
 */
export default ({ production = false }): KnipConfig => ({
  entry: [...STARTED, ...FOR_TESTS],
  project: ['{electron,renderer,shared}/**/*.{ts,tsx}!', 'test/**/*.{ts,tsx}'],
  ignoreExportsUsedInFile: production,
  // Found by a path or named in a style sheet, not imported.
  ignoreDependencies: [/^@fontsource\//, ...(production ? [] : ['@biomejs/biome', 'axe-core'])],
  // Tests start tools of the system.
  exclude: ['binaries'],
})
