import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { basename, dirname } from 'node:path'
import { neverOutlive } from '../never-outlive.ts'

/** Why the shell cannot be used, or `null` when it can. */
export function missingShell(): string | null {
  const { error } = spawnSync('sqlite3', ['-version'])
  return error === undefined ? null : 'the sqlite3 shell is not installed'
}

const COLUMNS =
  'reference, path, address, municipality, last_action, channel, manager, organisation, created, status, rest'

/** Whole numbers for words, one small table per dimension. */
const WORDS = ['path', 'municipality', 'channel', 'manager', 'organisation', 'status'] as const

const dayOf = (name: string): string =>
  `CAST(julianday(substr(t.${name}, 7, 4) || '-' || substr(t.${name}, 4, 2) || '-' || substr(t.${name}, 1, 2)) - 2440587.5 AS INTEGER)`

const TYPED = `
  BEGIN;
  ${WORDS.map(
    (name) => `CREATE TABLE ${name} (id INTEGER PRIMARY KEY, word TEXT UNIQUE);
  INSERT INTO ${name} (word) SELECT DISTINCT ${name} FROM imported WHERE created <> '';`,
  ).join('\n  ')}
  CREATE TABLE incident (id INTEGER PRIMARY KEY, reference TEXT, address TEXT, created INTEGER, last_action INTEGER,
    ${WORDS.map((name) => `${name} INTEGER`).join(', ')});
  INSERT INTO incident
  SELECT NULL, t.reference, t.address, ${dayOf('created')}, ${dayOf('last_action')}, ${WORDS.map((name) => `${name}.id`).join(', ')}
  FROM imported t ${WORDS.map((name) => `JOIN ${name} ON ${name}.word = t.${name}`).join(' ')}
  WHERE t.created <> '';
  COMMIT;`

export interface ShellImport {
  /** In milliseconds, from the start of the shell to its end. */
  readonly time: number
  readonly rows: number
}

/** Imports a file by `.import`, all as text, into a database beside it; `isTyped`: then into typed and coded tables. */
export async function importByShell(csv: string, database: string, isTyped: boolean): Promise<ShellImport> {
  const script = [
    '.mode csv',
    '.separator ;',
    `CREATE TABLE imported (${COLUMNS});`,
    `.import --skip 1 ${basename(csv)} imported`,
    ...(isTyped ? [TYPED] : []),
  ]
  const start = performance.now()
  await runShell(dirname(csv), database, script.join('\n'))
  const time = performance.now() - start
  const counted = isTyped ? 'SELECT count(*) FROM incident;' : "SELECT count(*) FROM imported WHERE created <> '';"
  return { time, rows: Number(await runShell(dirname(csv), database, counted)) }
}

async function runShell(folder: string, database: string, script: string): Promise<string> {
  // The shell complains of the lone quote at the end of the export, and goes on.
  const child = spawn('sqlite3', ['-bail', database], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] })
  neverOutlive(child)
  const output: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text))
  child.stdin.end(`${script}\n`)
  await once(child, 'close')
  return output.join('')
}
