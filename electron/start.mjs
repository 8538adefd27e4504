// The one plain-JavaScript file: it runs on Node 20 without any package, installs what is missing, and hands over to
// the TypeScript of this program under Node 24.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const MODULES = join(ROOT, 'node_modules')
const NODE = join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
const MARK = join(MODULES, '.irisboard-lock')

const COMMANDS = {
  start: './launcher.ts',
  cli: './cli/main.ts',
  test: '../test/run.ts',
  check: '../test/run.ts',
  format: '../test/run.ts',
  soak: '../test/run.ts',
  bench: '../test/bench/main.ts',
  templates: '../test/template-files.ts',
  package: './shell/package.ts',
  audit: './shell/package.ts',
}

// The messages of the program are TypeScript, which cannot be read before the packages are there.
const INSTALLING = {
  fr: 'Irisboard installe ses paquets\u202f; la première fois, cela prend une minute ou deux.',
  nl: 'Irisboard installeert zijn pakketten; de eerste keer duurt dat een minuut of twee.',
  en: 'Irisboard is installing its packages; the first time this takes a minute or two.',
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** True when the installed packages are those of the lock file, told by its hash once that was found to be so. */
function isInstalled(lock, hash) {
  if (read(MARK) === hash) return true
  const installed = read(join(MODULES, '.package-lock.json'))
  if (installed === null || !isSame(JSON.parse(lock).packages, JSON.parse(installed).packages)) return false
  writeFileSync(MARK, hash)
  return true
}

/** Packages of other platforms are optional, and not installed here. */
function isSame(wanted, installed) {
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !installed[path]),
  )
}

function install(hash) {
  const language = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '').slice(0, 2)
  process.stderr.write(`${INSTALLING[language] ?? INSTALLING.en}\n`)
  const command = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  const { status } = spawnSync(command[0], [...command.slice(1), 'ci', '--loglevel=error', '--progress=true'], {
    cwd: ROOT,
    // What npm tells belongs to the progress, never to the output of a command.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command.length === 1,
  })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(MARK, hash)
}

/** Runs this very command line under the Node of the project; its exit code becomes ours. */
function continueUnderNode24() {
  const child = spawn(NODE, process.argv.slice(1), { stdio: 'inherit' })
  // A terminal sends Ctrl+C to both; only the child decides how to end.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal]
  })
}

async function run(command, values) {
  // Keeps compiled modules between runs, for this process and, by the environment, for those and the threads it starts.
  process.env.NODE_COMPILE_CACHE ??= join(MODULES, '.cache', 'irisboard')
  module.enableCompileCache?.()
  // npm runs a script in the project's folder; the paths on a command line are meant from where the user stands.
  if (process.env.npm_lifecycle_event === command && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
  const { main } = await import(COMMANDS[command])
  process.exitCode = await main(values, command)
}

const [command, ...values] = process.argv.slice(2)
if (!Object.hasOwn(COMMANDS, command ?? '')) {
  process.stderr.write(`node electron/start.mjs ${Object.keys(COMMANDS).join('|')}\n`)
  process.exit(1)
}
const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8')
const hash = createHash('sha256').update(lock).digest('hex')
if (!isInstalled(lock, hash)) install(hash)
if (Number(process.versions.node.split('.')[0]) < 24) continueUnderNode24()
else await run(command, values)
