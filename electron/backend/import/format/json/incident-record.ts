import { readDay } from '../../../../../shared/domain/reading/day-reading.ts'
import { matchCategory } from '../../../../../shared/domain/reading/match.ts'
import { isPersonalName } from '../../../../../shared/domain/reading/personal-name.ts'
import { EMPTY_CELL, type TypedCell } from '../cell-kind.ts'
import { isObject, type JsonObject, type JsonValue, writtenText } from './parse-json.ts'

/** The columns that an incident of the public API becomes, by the headers under which the dataset knows them. */
export const INCIDENT_COLUMNS = [
  { header: 'id', cell: (incident) => textCell(nameOf(incident.get('id'))), members: ['id'] },
  { header: 'status', cell: (incident) => textCell(nameOf(incident.get('status'))), members: ['status'] },
  {
    header: 'creationDate',
    cell: (incident) => dayCell(incident, ['creationDate', 'createdDate']),
    members: ['creationDate', 'createdDate'],
  },
  {
    header: 'updatedDate',
    cell: (incident) => dayCell(incident, ['updatedDate', 'updateDate']),
    members: ['updatedDate', 'updateDate'],
  },
  { header: 'category', cell: (incident) => textCell(onlyLevel(categoryLevels(incident))), members: ['category'] },
  { header: 'fullCategory', cell: (incident) => textCell(levelPath(categoryLevels(incident))), members: ['category'] },
  { header: 'municipality', cell: (incident) => textCell(municipalityOf(addressOf(incident))), members: ['location'] },
  { header: 'address', cell: (incident) => textCell(streetOf(addressOf(incident))), members: ['location'] },
  { header: 'coordinates', cell: (incident) => textCell(pointOf(incident)), members: ['location.coordinates'] },
  {
    header: 'responsibleOrganisation',
    cell: (incident) => textCell(nameOf(incident.get('responsibleOrganisation'))),
    members: ['responsibleOrganisation'],
  },
] as const satisfies readonly {
  readonly header: string
  readonly cell: (incident: JsonObject) => TypedCell
  /** The members of the incident that it is made from. */
  readonly members: readonly string[]
}[]

const KNOWN = new Set<string>(INCIDENT_COLUMNS.flatMap(({ members }) => members))
const HYPERMEDIA = new Set(['_links', '_embedded'])
const KNOWN_IN_LOCATION = new Set(['address', 'coordinates'])

/** The names of what an incident has, and of what its location has: `location.coordinates`. */
export function membersOf(incident: JsonObject): readonly string[] {
  return [...incident.keys(), ...locationMembers(incident).map((name) => `location.${name}`)]
}

function locationMembers(incident: JsonObject): readonly string[] {
  const location = incident.get('location')
  return isObject(location) ? [...location].flatMap(([name, value]) => (value === null ? [] : [name])) : []
}

/** The members of an incident that are not taken over: those about people, which are not looked into, and the others. */
export function droppedMembers(incident: JsonObject): {
  readonly personal: readonly string[]
  readonly other: readonly string[]
} {
  const inLocation = locationMembers(incident).filter((name) => !KNOWN_IN_LOCATION.has(name))
  const names = [...incident.keys()].filter((name) => !KNOWN.has(name) && !HYPERMEDIA.has(name))
  return {
    personal: names.filter(isPersonalName),
    other: [...names.filter((name) => !isPersonalName(name)), ...inLocation.map((name) => `location.${name}`)],
  }
}

function textCell(text: string | null): TypedCell {
  return text === null || text === '' ? EMPTY_CELL : { text, kind: 'text' }
}

/** An instant with an offset is cut into a day in Brussels; what is no instant stays text, for the row to be refused. */
function dayCell(incident: JsonObject, names: readonly string[]): TypedCell {
  const text = names.map((name) => nameOf(incident.get(name))).find((each) => each !== null) ?? null
  if (text === null) return EMPTY_CELL
  const day = readDay(text, 'iso')
  return day.ok ? { text: day.day, kind: 'day' } : { text, kind: 'text' }
}

/** A text, or the name of an object that gives it in several languages. */
function nameOf(value: JsonValue | undefined): string | null {
  const text = writtenText(value)
  if (text !== null) return text.trim() === '' ? null : text
  return namesOf(value)[0] ?? null
}

function namesOf(value: JsonValue | undefined): readonly string[] {
  if (!isObject(value)) return []
  const names = ['nameFr', 'nameNl', 'nameEn', 'name'].map((language) => value.get(language))
  return names.filter((name) => typeof name === 'string' && name.trim() !== '').map(String)
}

/** The names from the main category down; in the file the leaf stands first, its parents inside it. */
function categoryLevels(incident: JsonObject): readonly string[] {
  const leaf = incident.get('category')
  if (typeof leaf === 'string') return [leaf]
  const levels: (readonly string[])[] = []
  for (let level: JsonValue | undefined = leaf; isObject(level); level = level.get('category'))
    levels.unshift(namesOf(level))
  const [main = [], ...below] = levels
  // The language in which the main category is one of the 13: all of them give its code.
  const first = main.find((name) => matchCategory(name) !== null) ?? main[0]
  return [first, ...below.map((names) => names[0])].filter((name) => name !== undefined)
}

/** A lone level is no path: its name may hold the sign that parts the levels of one. */
function onlyLevel(levels: readonly string[]): string | null {
  return levels.length === 1 ? (levels[0] ?? null) : null
}

function levelPath(levels: readonly string[]): string | null {
  return levels.length > 1 ? levels.join(' > ') : null
}

function addressOf(incident: JsonObject): JsonObject {
  const location = incident.get('location')
  const address = isObject(location) ? location.get('address') : undefined
  return isObject(address) ? address : new Map()
}

/** Both numbers of a place in Lambert 72. */
function pointOf(incident: JsonObject): string | null {
  const location = incident.get('location')
  const coordinates = isObject(location) ? location.get('coordinates') : undefined
  if (!isObject(coordinates)) return null
  const [x, y] = [nameOf(coordinates.get('x')), nameOf(coordinates.get('y'))]
  return x === null || y === null ? null : `${x} ${y}`
}

function municipalityOf(address: JsonObject): string | null {
  const street = address.get('street')
  const inStreet: JsonObject = isObject(street) ? street : new Map()
  const code = nameOf(inStreet.get('postCode')) ?? nameOf(address.get('postalCode')) ?? nameOf(address.get('postCode'))
  const name = nameOf(inStreet.get('municipality')) ?? nameOf(address.get('municipality'))
  const parts = [code, name].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(' ')
}

function streetOf(address: JsonObject): string | null {
  const street =
    nameOf(address.get('street')) ?? nameOf(address.get('streetNameFr')) ?? nameOf(address.get('streetNameNl'))
  const number = nameOf(address.get('number'))
  return street === null ? null : number === null ? street : `${street} ${number}`
}
