import { gzipSync } from 'node:zlib'
import type { Draw } from './draw.ts'
import { zipOf } from './workbook-file.ts'

/** A cell of a made-up record: a text, nothing, or a number as JSON and as a text of an office write it. */
export type FlatCell = string | null | { readonly json: number; readonly text: string }

/** Records under one header, each as long as that. */
export interface FlatTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly FlatCell[])[]
}

interface WrittenForm {
  readonly name: string
  readonly content: Buffer
}

/** The same records in each form in which a file may hold them. */
export function formsOf(draw: Draw, { header, rows }: FlatTable): readonly WrittenForm[] {
  const csv = [header, ...rows.map((row) => row.map(textOf))].map((row) => row.map(quoted).join(';')).join('\r\n')
  const records = rows.map((row, index) => recordOf(draw, header, row, index === 0))
  const nested = { nhits: rows.length, parameters: {}, records: records.map((fields) => ({ fields })) }
  const features = records.map((properties) => ({ type: 'Feature', properties, geometry: null }))
  const lines = records.map((record) => JSON.stringify(record)).join('\n')
  const ofRows = [header, ...rows.map((row) => row.map(jsonOf))]
  const columns = Object.fromEntries(header.map((name, at) => [name, rows.map((row) => jsonOf(row[at] ?? null))]))
  const text: readonly (readonly [string, string])[] = [
    ['table.csv', csv],
    ['flat.json', JSON.stringify(records, null, draw.pick([0, 2]))],
    ['nested.json', JSON.stringify(nested)],
    ['rows.json', JSON.stringify({ data: ofRows })],
    ['columns.json', JSON.stringify(columns)],
    ['lines.jsonl', lines],
    ['features.geojson', JSON.stringify({ type: 'FeatureCollection', features })],
  ]
  const [packedName, packedText] = draw.pick(text)
  const readMe = draw.chance(50) ? [{ name: 'README.txt', data: 'Exported' }] : []
  return [
    ...text.map(([name, content]) => ({ name, content: Buffer.from(content) })),
    { name: 'packed.zip', content: zipOf([{ name: `export/${packedName}`, data: packedText }, ...readMe]) },
    { name: `${packedName}.gz`, content: gzipSync(packedText) },
  ]
}

/** A record may lack a member that it has nothing for, but not the first, which tells of the column. */
function recordOf(draw: Draw, header: readonly string[], row: readonly FlatCell[], isFirst: boolean): object {
  const members = header.map((name, at) => [name, jsonOf(row[at] ?? null)] as const)
  return Object.fromEntries(members.filter(([, value]) => isFirst || value !== null || draw.chance(50)))
}

function jsonOf(cell: FlatCell): string | number | null {
  return cell === null || typeof cell === 'string' ? cell : cell.json
}

function textOf(cell: FlatCell): string {
  return cell === null ? '' : typeof cell === 'string' ? cell : cell.text
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
