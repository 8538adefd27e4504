import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const MINUTE = 60_000

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
  },
  test: {
    // Native modules and real processes: a test file has a process of its own.
    pool: 'forks',
    // Much of a test is waiting for another process: two files at a time also where there are two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          testTimeout: 2 * MINUTE,
          hookTimeout: 2 * MINUTE,
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          testTimeout: 2 * MINUTE,
          hookTimeout: 2 * MINUTE,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/build-page.ts'],
          testTimeout: 5 * MINUTE,
          hookTimeout: 5 * MINUTE,
        },
      },
    ],
  },
})
