import type { OfferedFile } from '../../../platform/offered-file.ts'
import { PLAIN_WALK, type RecordSource, type WalkOutcome } from '../record-source.ts'
import { droppedMembers, INCIDENT_COLUMNS, membersOf } from './incident-record.ts'
import { isObject, type JsonObject, type JsonValue, writtenText } from './parse-json.ts'
import type { JsonDocument, RecordList } from './record-list.ts'

/** Where a page of the public API has its incidents. */
const IN_PAGE = '_embedded.response'
/** What an incident has beside its identifier, whoever asked for it. */
const CREATED = ['creationDate', 'createdDate']

/** The incidents of an answer of the public API: a page of them, a bare list or a single one; `null` for another document. */
export async function incidentsOf({ lists, around }: JsonDocument): Promise<RecordList | null> {
  const list = lists.find(({ path, kind }) => (path === IN_PAGE || path === '') && kind === 'object')
  if (list !== undefined) return (await hasIncidents(list)) ? list : null
  const single = isObject(around) ? (around.get('response') ?? around) : around
  return isObject(single) && isIncident(single) ? listOfOne(single) : null
}

/** True for a page of the public API without any incident. */
export function isEmptyPage({ lists, around }: JsonDocument): boolean {
  return isObject(around) && around.has('page') && !around.has('id') && lists.every(({ isEmpty }) => isEmpty)
}

async function hasIncidents(list: RecordList): Promise<boolean> {
  let found = false
  await list.each((element) => {
    found = isObject(element) && (list.path === IN_PAGE ? element.has('id') : isIncident(element))
    return false
  })
  return found
}

function isIncident(record: JsonObject): boolean {
  return record.has('id') && CREATED.some((name) => record.has(name))
}

function listOfOne(incident: JsonObject): RecordList {
  return {
    path: '',
    kind: 'object',
    isEmpty: false,
    async each(visit) {
      visit(incident, 1)
    },
    bytesRead: () => 0,
  }
}

/** What incidents say beside what becomes of them. */
interface Survey {
  readonly members: ReadonlySet<string>
  /** Members that are not taken over: about people, and others. */
  readonly personal: ReadonlySet<string>
  readonly other: ReadonlySet<string>
}

/** The incidents as records under headers that the dataset knows; the header, made up from the members, is record 0. */
export async function incidentSource(
  { name }: OfferedFile,
  list: RecordList,
  around: JsonValue,
): Promise<RecordSource> {
  const survey = await surveyIncidents(list)
  // A member that no incident has is a column that the file does not have: stored values stay.
  const columns = INCIDENT_COLUMNS.filter(({ members }) => members.some((member) => survey.members.has(member)))
  const notes = notesOf(survey, pageOf(around))
  return {
    file: name,
    delimiter: '',
    sheet: null,
    hasMadeHeader: true,
    hasPublicStatus: true,
    language: 'fr',
    bytesRead: list.bytesRead,
    place: () => ({}),
    async walk(visit) {
      const headers = columns.map(({ header }) => header)
      if (visit(headers, 0) !== false)
        await list.each((element, line) => {
          const incident = incidentIn(element)
          const cells = columns.map(({ cell }) => cell(incident))
          const texts = cells.map((cell) => cell.text)
          const kinds = cells.map((cell) => cell.kind)
          return visit(texts, line, kinds)
        })
      return { ...PLAIN_WALK, notes }
    },
  }
}

/** The incident of an element; a blank line has an empty one. */
function incidentIn(element: JsonValue): JsonObject {
  return isObject(element) ? element : new Map()
}

async function surveyIncidents(list: RecordList): Promise<Survey> {
  const members = new Set<string>()
  const personal = new Set<string>()
  const other = new Set<string>()
  await list.each((element) => {
    const incident = incidentIn(element)
    for (const name of membersOf(incident)) members.add(name)
    const dropped = droppedMembers(incident)
    for (const name of dropped.personal) personal.add(name)
    for (const name of dropped.other) other.add(name)
    return undefined
  })
  return { members, personal, other }
}

function notesOf({ personal, other }: Survey, page: string | null): WalkOutcome['notes'] {
  const named = (code: 'note-personal-dropped' | 'note-column-ignored', names: ReadonlySet<string>) =>
    [...names].map((value) => ({ code, value, rows: 1 }))
  return [
    ...named('note-personal-dropped', personal),
    ...named('note-column-ignored', other),
    ...(page === null ? [] : [{ code: 'note-page-of-several' as const, value: page, rows: 1 }]),
  ]
}

/** `2 / 5` where the file is the second page of five. */
function pageOf(around: JsonValue): string | null {
  const page = isObject(around) ? around.get('page') : undefined
  if (!isObject(page)) return null
  const [total, number] = [page.get('totalPages'), page.get('number')].map((each) => Number(writtenText(each) ?? 0))
  return total !== undefined && total > 1 ? `${(number ?? 0) + 1} / ${total}` : null
}
