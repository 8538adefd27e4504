import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const MINUTE = 60_000
const UNIT = globSync('test/unit/**/*.test.{ts,tsx}', { cwd: root }).map((path) => ({
  // Vitest takes these for patterns, in which a backslash has a meaning of its own.
  path: path.replaceAll('\\', '/'),
  text: readFileSync(join(root, path), 'utf8'),
}))
const pathsOf = (tests: typeof UNIT) => tests.map(({ path }) => path)
/** Tests that change what modules find as they load. */
const STATEFUL = UNIT.filter(({ text }) => /\bvi\.(?:hoisted|mock|doMock|resetModules)\(/.test(text))
/** Tests of what looks for a window as it is loaded, which other modules take for a browser. */
const WITH_WINDOW = UNIT.filter(({ text }) => text.includes('/support/page-window.ts'))
/** Tests of what only Vite can load: JSX and style sheets. */
const OF_THE_PAGE = UNIT.filter(
  (test) =>
    ![...STATEFUL, ...WITH_WINDOW].includes(test) &&
    (/\.tsx$|^test\/unit\/renderer\//.test(test.path) || / from '.*\/renderer\//.test(test.text)),
)
/** A browser test that draws the components of the page itself. */
const DRAWN_ON_PAPER = ['test/e2e/paper-cells.test.ts']
const BUILT_PAGE = [join(root, 'test', 'e2e', 'build-page.ts')]
/** Node loads the sources as they are, which takes less time than through Vite. */
const AS_THEY_ARE = { viteModuleRunner: false } as const

/** The page, as Vite builds it, and the tests, as Vitest runs them. */
export default defineConfig({
  root: process.env.VITEST === undefined ? join(root, 'renderer') : root,
  base: './',
  plugins: [react()],
  build: {
    outDir: join(root, 'build', 'renderer'),
    emptyOutDir: true,
    // No font and no picture inside the style sheet: the page's policy takes fonts from its own address only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
    // Each file costs a request: what every page needs is one script, what several share a few, and the styles are one.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        // Who shares a script would make its name, as long as a line.
        chunkFileNames: ({ name }) => `assets/${name.split('~', 1)[0]}-[hash].js`,
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'] },
            {
              name: 'shared',
              // One language is loaded, not three.
              test: (id) => !/[\\/]i18n[\\/]/.test(id),
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 100_000,
            },
          ],
        },
      },
    },
  },
  test: {
    // Native modules and real processes: tests run in processes. Files take turns in one, which loads the program once;
    // only `stateful` ones begin with a new one each.
    pool: 'forks',
    isolate: false,
    // Much of a test is waiting for another process: four files at a time also where there are two cores.
    maxWorkers: Math.max(4, availableParallelism() - 1),
    setupFiles: [join(root, 'test', 'seed.ts')],
    // A busy computer does later what comes all the same.
    testTimeout: 5 * MINUTE,
    hookTimeout: 5 * MINUTE,
    // Of what differs the place, not all that is the same around it.
    diff: { expand: false },
    expect: { poll: { timeout: 2 * MINUTE } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          exclude: pathsOf([...STATEFUL, ...WITH_WINDOW, ...OF_THE_PAGE]),
          experimental: AS_THEY_ARE,
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: pathsOf(OF_THE_PAGE),
        },
      },
      {
        extends: true,
        test: {
          name: 'window',
          include: pathsOf(WITH_WINDOW),
        },
      },
      {
        extends: true,
        test: {
          name: 'stateful',
          include: pathsOf(STATEFUL),
          isolate: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          experimental: AS_THEY_ARE,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: DRAWN_ON_PAPER,
          globalSetup: BUILT_PAGE,
          experimental: AS_THEY_ARE,
        },
      },
      {
        extends: true,
        test: {
          name: 'paper',
          include: DRAWN_ON_PAPER,
          globalSetup: BUILT_PAGE,
        },
      },
    ],
  },
})
