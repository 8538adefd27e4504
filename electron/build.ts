import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { errorCode } from './backend/platform/error-code.ts'
import { hashSources } from './backend/platform/source-hash.ts'

/** The folder of the project, or of the package that was made of it, where this file lies one folder deeper. */
export const ROOT = existsSync(join(import.meta.dirname, '..', 'package.json'))
  ? join(import.meta.dirname, '..')
  : join(import.meta.dirname, '..', '..')

const PAGE_SOURCES = ['renderer', 'shared', 'vite.config.ts', 'package-lock.json']
const SHELL_SOURCES = ['electron', 'shared', 'data/municipalities.geo.json', 'package-lock.json']
const SHELL_ENTRIES = [
  { source: 'electron/shell/main.ts', name: 'shell/main.mjs', format: 'es' },
  { source: 'electron/backend/process/child.ts', name: 'backend/child.mjs', format: 'es' },
  { source: 'electron/backend/import/reading/reading-worker.ts', name: 'backend/reading-worker.mjs', format: 'es' },
  {
    source: 'electron/backend/import/format/workbook/old-excel/old-excel-worker.ts',
    name: 'backend/old-excel-worker.mjs',
    format: 'es',
  },
  // A preload of a sandboxed page can only be CommonJS.
  { source: 'electron/shell/preload.ts', name: 'shell/preload.cjs', format: 'cjs' },
] as const
/** Native, or only for the terminal and the loopback host. */
const NOT_BUNDLED = ['electron', 'better-sqlite3', 'playwright-core', '@sparticuz/chromium', 'vite']
const COMPRESSED_TYPES = ['.js', '.css', '.svg']
const MOST_SWAPS = 20
/** What systems answer when a folder is already there. */
const TAKEN: ReadonlySet<string | null> = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM'])
/** Says, inside a built folder, what it was built from. */
const MARK = 'sources.sha256'

/**
 * The folder of the built page. It is built first when its sources changed since, told by their content; `announce` is
 * called before that. A package has no sources and shows what it was made with.
 */
export async function ensurePage(announce: () => void): Promise<string> {
  const folder = join(ROOT, 'build', 'renderer')
  if (!existsSync(join(ROOT, 'vite.config.ts'))) return folder
  const hash = hashSources(ROOT, PAGE_SOURCES)
  const isBuilt = async () => (await readFile(join(folder, MARK), 'utf8').catch(() => null)) === hash
  if (await isBuilt()) return folder
  announce()
  const build = async (fresh: string) => {
    await runVite(['build', '--logLevel', 'error', '--outDir', fresh])
    await compress(fresh)
    await writeFile(join(fresh, MARK), hash)
  }
  await replaceFolder(folder, build, isBuilt)
  return folder
}

/** A process of its own: whoever needs the page, a test too, gets the same one. */
async function runVite(values: readonly string[]): Promise<void> {
  const { VITEST: _, ...env } = process.env
  const program = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(process.execPath, [program, ...values], {
    cwd: ROOT,
    env: { ...env, NODE_ENV: 'production', NO_COLOR: '1' },
    stdio: ['ignore', 2, 2],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`Vite ended with ${code}`)
}

/** Builds the Electron shell and the backend into `build/` when their sources changed. */
export async function ensureShell(announce: () => void): Promise<void> {
  const folder = join(ROOT, 'build')
  const mark = join(folder, 'shell', MARK)
  const hash = hashSources(ROOT, SHELL_SOURCES)
  if ((await readFile(mark, 'utf8').catch(() => null)) === hash) return
  announce()
  for (const entry of SHELL_ENTRIES) await bundle(entry, folder)
  await writeFile(mark, hash)
}

async function bundle({ source, name, format }: (typeof SHELL_ENTRIES)[number], outDir: string): Promise<void> {
  const { build } = await import('vite')
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    ssr: { noExternal: true, external: NOT_BUNDLED },
    build: {
      ssr: join(ROOT, source),
      outDir,
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: { output: { format, entryFileNames: name, chunkFileNames: 'shell/[name]-[hash].mjs' } },
    },
  })
}

/**
 * Fills a folder of its own and then takes the old one's place: an interrupted or doubled build leaves a whole one. Where
 * another start was first, who is shown its build keeps it.
 */
export async function replaceFolder(
  folder: string,
  fill: (fresh: string) => Promise<void>,
  isDone: () => Promise<boolean> = async () => false,
): Promise<void> {
  const run = randomBytes(4).toString('hex')
  const [fresh, old] = [`${folder}.${run}.new`, `${folder}.${run}.old`]
  await mkdir(join(folder, '..'), { recursive: true })
  try {
    await fill(fresh)
    if (!(await isDone())) await swap(fresh, folder, old, MOST_SWAPS)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

/** Another start may put its own build there between the two moves; that one is then moved away in its turn. */
async function swap(fresh: string, folder: string, old: string, attempts: number): Promise<void> {
  await rename(folder, `${old}.${attempts}`).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error
  })
  await rename(fresh, folder).catch((error: unknown) => {
    if (attempts === 0 || !TAKEN.has(errorCode(error))) throw error
    return swap(fresh, folder, old, attempts - 1)
  })
  await rm(`${old}.${attempts}`, { recursive: true, force: true })
}

async function compress(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => COMPRESSED_TYPES.includes(extname(entry.name)))
  await Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      await writeFile(`${path}.gz`, await promisify(gzip)(await readFile(path), { level: 9 }))
    }),
  )
}
