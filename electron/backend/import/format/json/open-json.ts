import { ALL_SHEETS, type Mapping } from '../../../../../shared/domain/import/mapping.ts'
import type { OfferedFile } from '../../../platform/offered-file.ts'
import { type FileOpening, orRefusal, PLAIN } from '../record-source.ts'
import { incidentSource, incidentsOf, isEmptyPage } from './incident-page.ts'
import { isJsonLines } from './json-lines.ts'
import { type RecordList, readDocument, readLines, wholeDocument } from './record-list.ts'
import { columnsAsRecords, pointNames, tableOf } from './record-table.ts'

/**
 * Opens a file in JSON: what the public API of FixMyStreet answers, or any lists of records, of which each is a table; a
 * document with several is read as a workbook with a sheet for each.
 */
export function openJson(file: OfferedFile, mapping: Mapping): Promise<FileOpening> {
  return orRefusal(() => openDocument(file, mapping))
}

async function openDocument(file: OfferedFile, { sheet, columns = {} }: Mapping): Promise<FileOpening> {
  const document = await (isJsonLines(file) ? readLines(file) : readDocument(file))
  const incidents = await incidentsOf(document)
  if (incidents !== null) {
    const sources = [await incidentSource(file, incidents, document.around)]
    return { ok: true, opened: { ...PLAIN, format: 'json', sources } }
  }
  const tables = document.lists.filter(({ kind }) => kind !== 'other')
  const lists = tables.length > 0 ? tables : await columnLists(file, document.lists)
  if (lists.length === 0) {
    const isEmpty = isEmptyPage(document) || document.lists.some((list) => list.isEmpty)
    return isEmpty
      ? { ok: false, code: 'no-rows', details: { rule: 'json' } }
      : { ok: false, code: 'json-unknown', details: {} }
  }
  const paths = lists.map(({ path }) => path)
  const wanted = lists.filter(
    ({ path }) => lists.length === 1 || sheet === undefined || sheet === ALL_SHEETS || path === sheet,
  )
  if (wanted.length === 0) return { ok: false, code: 'sheet-unknown', details: { sheet: sheet ?? '', sheets: paths } }
  const toTable = (list: RecordList) =>
    tableOf(file, list, {
      sheet: lists.length === 1 ? null : list.path,
      named: new Set(Object.keys(columns)),
      points: pointNames(document.around),
    })
  const sources = await Promise.all(wanted.map(toTable))
  const others = await Promise.all(lists.filter((list) => !wanted.includes(list)).map(toTable))
  const sheets = lists.length === 1 ? [] : paths
  return { ok: true, opened: { ...PLAIN, format: 'records', sheets, sources, others } }
}

async function columnLists(file: OfferedFile, lists: readonly RecordList[]): Promise<readonly RecordList[]> {
  const records = lists.length < 2 ? null : columnsAsRecords(await wholeDocument(file))
  return records === null || records.isEmpty ? [] : [records]
}
