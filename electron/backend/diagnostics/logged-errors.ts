import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join, sep } from 'node:path'
import { ERROR_CODES } from '../../../shared/contract/error.ts'
import { isMethodName } from '../../../shared/contract/methods.ts'
import { readJson } from '../../../shared/domain/reading/read-json.ts'

/** So many of the latest are told. */
const MOST_ERRORS = 50

/** What the program says of itself in its logs as an error or a warning, word for word: no other text is told. */
export const LOGGED = [
  'a bug ended this process',
  'a command failed',
  'a method failed',
  'a process is gone',
  'a request failed',
  'an update failed',
  'no file to open',
  'no page',
  'the browser does not start',
  'the page does not answer',
  'the page is gone',
  'the page of the last print is not used',
  'the print page crashed',
  'the print page failed',
  'the print page was never drawn',
  'the window is not remembered',
  'this system gives the browser no sandbox; it shows only our own pages',
] as const

/** An error of a log, without what it was about: names of the program's own alone. */
export interface LoggedError {
  readonly at: string
  readonly log: string
  readonly message: string
  readonly method?: string
  /** Codes of the system, of SQLite and of the program. */
  readonly codes: readonly string[]
  /** Where in the program, `electron/backend/store/database.ts:120`. */
  readonly frames: readonly string[]
}

/** The latest errors in the logs of a data folder. `root` holds the program, whose files alone are named. */
export function loggedErrors(dataFolder: string, root: string): readonly LoggedError[] {
  const folder = join(dataFolder, 'logs')
  const logs = ['answer', 'host', 'job', 'shell', 'terminal']
  const texts = logs.flatMap((log) =>
    [`${log}.old.log`, `${log}.log`].map((name) => ({ log, text: textOf(join(folder, name)) })),
  )
  const found = texts.flatMap(({ log, text }) => text.split('\n').flatMap((line) => errorOf(line, log, root)))
  return found.toSorted((one, other) => (one.at < other.at ? -1 : 1)).slice(-MOST_ERRORS)
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const LINE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(?:Z|[+-]\d\d:\d\d)) (?:error|warn) ([^{]+?)(?: (\{.*\}))?$/

function errorOf(line: string, log: string, root: string): readonly LoggedError[] {
  const [, at = '', message = '', facts = '{}'] = LINE.exec(line) ?? []
  if (!LOGGED.some((known) => known === message)) return []
  const method = methodOf(facts)
  const found = { at, log, message, codes: codesIn(facts), frames: framesIn(facts, root) }
  return [method === null ? found : { ...found, method }]
}

function methodOf(facts: string): string | null {
  try {
    const { method } = Object(readJson(facts))
    return typeof method === 'string' && isMethodName(method) ? method : null
  } catch {
    return null
  }
}

/** What SQLite calls its errors, without what comes after the second word. */
const SQLITE =
  /\bSQLITE_(?:ERROR|BUSY|LOCKED|NOMEM|READONLY|INTERRUPT|IOERR|CORRUPT|NOTFOUND|FULL|CANTOPEN|PROTOCOL|SCHEMA|TOOBIG|CONSTRAINT|MISMATCH|MISUSE|AUTH|RANGE|NOTADB)/g
const OTHERS: ReadonlySet<string> = new Set([...Object.keys(constants.errno), ...ERROR_CODES])

function codesIn(facts: string): readonly string[] {
  const words = facts.match(/[A-Z][A-Z0-9]{2,}|[a-z]+(?:-[a-z]+)+/g) ?? []
  return [...new Set([...(facts.match(SQLITE) ?? []), ...words.filter((word) => OTHERS.has(word))])]
}

/** Places in files of the program that are there; nothing else that looks like one. */
function framesIn(facts: string, root: string): readonly string[] {
  const places = facts.replaceAll('\\\\', '/').matchAll(/(?:file:\/\/)?(\/?[^\s()"'`]+\.(?:[cm]?js|tsx?)):(\d+):\d+/g)
  return [...places].flatMap(([, path = '', line = '']) => {
    const inside = insideOf(path, root)
    return inside === null ? [] : [`${inside}:${line}`]
  })
}

function insideOf(path: string, root: string): string | null {
  const base = `${root.split(sep).join('/')}/`
  const inside = [base, `/${base}`].flatMap((start) => (path.startsWith(start) ? [path.slice(start.length)] : []))[0]
  return inside !== undefined && !inside.includes('..') && existsSync(join(root, inside)) ? inside : null
}
