import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { ROOT } from '../tool.ts'

/** A piece of a text as it stands, or what is put in there as the program runs, as the source has it: `table.name`. */
type Piece = { readonly sql: string } | { readonly inserted: string }

/** A text of SQL in the source. */
export interface SqlText {
  readonly path: string
  readonly pieces: readonly Piece[]
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [member: string]: unknown
}

/** `null` for a constant that is no text. */
type Constants = ReadonlyMap<string, readonly Piece[] | null>

const VERB = /^\s*(?:SELECT|WITH|INSERT|UPDATE|DELETE|CREATE|DROP|PRAGMA|VACUUM|BEGIN|COMMIT)\b/

/** Every text of SQL under `electron`, with the text of each constant that it names. */
export function sqlTexts(): readonly SqlText[] {
  const sources = globSync('electron/**/*.ts', { cwd: ROOT }).map(readSource)
  const exported: Constants = new Map(sources.flatMap((source) => source.exported))
  return sources.flatMap(({ path, texts, constants }) =>
    texts
      .map((pieces) => ({ path, pieces: withConstants(pieces, new Map([...exported, ...constants])) }))
      .filter(({ pieces }) => VERB.test(pieces.map((piece) => ('sql' in piece ? piece.sql : '?')).join(''))),
  )
}

function readSource(path: string) {
  const source = readFileSync(join(ROOT, path), 'utf8')
  const texts: (readonly Piece[])[] = []
  const constants = new Map<string, readonly Piece[] | null>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each)
    if (!isNode(value)) return
    const pieces = piecesOf(value, source)
    if (pieces !== null) texts.push(pieces)
    const { type, id, init } = value
    if (type === 'VariableDeclarator' && isNode(id))
      constants.set(String(id.name), isNode(init) ? piecesOf(init, source) : null)
    for (const member of Object.values(value)) walk(member)
  }
  walk(parseAst(source, { lang: 'ts' }).body)
  const exported = [...constants].filter(([name]) => source.includes(`export const ${name} `))
  return { path: path.replaceAll('\\', '/'), texts, constants, exported }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

function piecesOf(node: Node, source: string): readonly Piece[] | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return [{ sql: node.value }]
  if (node.type !== 'TemplateLiteral') return null
  const { quasis, expressions } = node as unknown as Template
  const texts = quasis.map(({ value }) => ({ sql: value.cooked }))
  const inserted = expressions.map(({ start, end }) => ({ inserted: source.slice(start, end).replaceAll(/\s+/g, ' ') }))
  return texts.flatMap((text, index) => [text, ...inserted.slice(index, index + 1)])
}

interface Template {
  readonly quasis: readonly { readonly value: { readonly cooked: string } }[]
  readonly expressions: readonly Node[]
}

function withConstants(pieces: readonly Piece[], constants: Constants): readonly Piece[] {
  return pieces.flatMap((piece) => {
    const known = 'inserted' in piece ? constants.get(piece.inserted) : null
    return known ? withConstants(known, constants) : [piece]
  })
}
