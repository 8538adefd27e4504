import { readFile, stat } from 'node:fs/promises'
import type { OfferedFile } from '../../../platform/offered-file.ts'
import { FileRefusal } from '../../../store/foreign/file-refusal.ts'
import { type FileOpening, PLAIN, PLAIN_WALK, type RecordSource, type WalkOutcome } from '../record-source.ts'
import { droppedMembers, INCIDENT_COLUMNS, membersOf } from './incident-record.ts'
import { isObject, type JsonObject, type JsonValue, parseJson } from './parse-json.ts'

/** In millions of bytes; a larger page would have to be read in pieces. */
const LARGEST = 64

/** What the file says beside its incidents. */
interface Survey {
  readonly incidents: number
  readonly members: ReadonlySet<string>
  /** Members that are not taken over: about people, and others. */
  readonly personal: ReadonlySet<string>
  readonly other: ReadonlySet<string>
  /** `2 / 5` where the file is the second page of five. */
  readonly page: string | null
}

/**
 * Opens what the public API of FixMyStreet answers: a page of incidents, a bare list, or a single incident. The place of
 * a record is its place in the list, from 1; the header, made up from the members, is record 0.
 */
export async function openJson(file: OfferedFile): Promise<FileOpening> {
  try {
    const survey = await surveyFile(file.path)
    if (survey.incidents === 0) return { ok: false, code: 'no-rows', details: { rule: 'json' } }
    if (!survey.members.has('id')) return { ok: false, code: 'json-unknown', details: {} }
    const sources = [jsonSource(file, survey)]
    return { ok: true, opened: { ...PLAIN, format: 'json', sources } }
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    const { code, details, place } = error
    return { ok: false, code, details, ...(place.line === undefined ? {} : { line: place.line }) }
  }
}

function jsonSource({ path, name }: OfferedFile, survey: Survey): RecordSource {
  // A member that no incident has is a column that the file does not have: stored values stay.
  const columns = INCIDENT_COLUMNS.filter(({ members }) => members.some((name) => survey.members.has(name)))
  return {
    file: name,
    delimiter: '',
    sheet: null,
    numbers: null,
    hasPublicStatus: true,
    language: 'fr',
    bytesRead: () => 0,
    place: () => ({}),
    async walk(visit) {
      const text = await readText(path)
      const headers = columns.map(({ header }) => header)
      let line = 0
      const give = (incident: JsonObject): boolean | undefined => {
        line += 1
        const cells = columns.map(({ cell }) => cell(incident))
        const texts = cells.map((cell) => cell.text)
        const kinds = cells.map((cell) => cell.kind)
        return visit(texts, line, kinds)
      }
      if (visit(headers, line) !== false) eachIncident(text, give)
      return { ...PLAIN_WALK, notes: notesOf(survey) }
    },
  }
}

function notesOf(survey: Survey): WalkOutcome['notes'] {
  const named = (code: 'note-personal-dropped' | 'note-column-ignored', names: ReadonlySet<string>) =>
    [...names].map((value) => ({ code, value, rows: 1 }))
  return [
    ...named('note-personal-dropped', survey.personal),
    ...named('note-column-ignored', survey.other),
    ...(survey.page === null ? [] : [{ code: 'note-page-of-several' as const, value: survey.page, rows: 1 }]),
  ]
}

async function surveyFile(path: string): Promise<Survey> {
  const members = new Set<string>()
  const personal = new Set<string>()
  const other = new Set<string>()
  let incidents = 0
  const rest = eachIncident(await readText(path), (incident) => {
    incidents += 1
    for (const name of membersOf(incident)) members.add(name)
    const dropped = droppedMembers(incident)
    for (const name of dropped.personal) personal.add(name)
    for (const name of dropped.other) other.add(name)
    return undefined
  })
  return { incidents, members, personal, other, page: pageOf(rest) }
}

/** Fails with a `FileRefusal` for what is not made of incidents; the answer is what stands around them. */
function eachIncident(text: string, visit: (incident: JsonObject) => boolean | undefined): JsonValue {
  let hasList = false
  const take = (value: JsonValue): boolean | undefined => {
    if (!isObject(value)) throw new FileRefusal('json-unknown')
    return visit(value)
  }
  const isRecordList = (path: string): boolean => {
    const isList = path === '' || path === '_embedded.response'
    hasList ||= isList
    return isList
  }
  const root = parseJson(text, isRecordList, take)
  if (hasList) return root
  const single = isObject(root) ? (root.get('response') ?? root) : root
  const isEmptyPage = isObject(root) && root.has('page') && !root.has('id')
  if (!isEmptyPage) take(single)
  return root
}

function pageOf(root: JsonValue): string | null {
  const page = isObject(root) ? root.get('page') : undefined
  if (!isObject(page)) return null
  const [total, number] = [Number(page.get('totalPages')), Number(page.get('number') ?? 0)]
  return total > 1 ? `${number + 1} / ${total}` : null
}

async function readText(path: string): Promise<string> {
  const { size } = await stat(path)
  if (size > LARGEST * 1e6) throw new FileRefusal('json-too-large', { limit: LARGEST })
  try {
    return asList(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)))
  } catch (cause) {
    if (cause instanceof TypeError) throw new FileRefusal('json-invalid', {}, { line: 1 })
    throw cause
  }
}

/** Objects of which each stands on a line of its own, with nothing between them. */
const BETWEEN_LINES = /(?<=\})(?=[ \t]*\r?\n\s*\{)/g

/** Objects line by line, as databases export them, as the list that they are; a text in JSON has no bare line break. */
function asList(text: string): string {
  const list = /^\s*\{/.test(text) ? text.replace(BETWEEN_LINES, ',') : text
  return list.length === text.length ? text : `[${list}]`
}
