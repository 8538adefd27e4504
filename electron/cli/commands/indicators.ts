import type { Indicator, Programme } from '../../../shared/contract/figures.ts'
import { spanCode } from '../../../shared/domain/calendar/period.ts'
import { spanWords } from '../../../shared/i18n/span-words.ts'
import { unknownValue } from '../filter-value.ts'
import { withLocal } from '../local-client.ts'
import { readSnapshot } from '../question-options.ts'
import { alignColumns, EXIT, type Terminal } from '../terminal.ts'

/** Lists key figures with their qualifier, period, source and the words as printed. */
export async function indicators(
  terminal: Terminal,
  options: { readonly programme?: string; readonly asOf?: string },
): Promise<number> {
  const { t, format } = terminal
  const asOf = readSnapshot(options.asOf)
  const [{ rows }, programmes] = await withLocal(terminal, 'answer', ({ client }) =>
    Promise.all([
      client.call('indicators.list', { programme: options.programme ?? null, asOf }),
      client.call('programmes.list', { asOf }),
    ]),
  )
  const document = rows.map((row) => ({
    programme: row.programme,
    code: row.code,
    label: row.label[t.language],
    value: row.value,
    qualifier: row.qualifier,
    unit: row.unit,
    period: spanCode(row.from, row.to),
    source: row.source,
    quote: row.quote,
    note: row.note?.[t.language] ?? null,
  }))
  const line = (row: Indicator): readonly string[] => {
    const value = t(`vocabulary.qualifier-${row.qualifier}`, { value: format.number(row.value) })
    const unit = `units.${row.unit}`
    const unitWords = t.has(unit) ? t(unit, { count: row.value }) : row.unit
    return [row.code, row.label[t.language], value, unitWords, spanWords(row.from, row.to, t, format)]
  }
  terminal.print({ rows: document }, [
    ...alignColumns(rows.map(line)),
    ...unknownProgramme(options.programme ?? null, rows, programmes.rows, t),
  ])
  return EXIT.done
}

/** That there is no such programme, with the nearest ones, where it has no figures either. */
function unknownProgramme(
  programme: string | null,
  rows: readonly Indicator[],
  programmes: readonly Programme[],
  t: Terminal['t'],
): readonly string[] {
  if (programme === null || rows.length > 0 || programmes.some(({ code }) => code === programme)) return []
  const { key, values } = unknownValue(
    '--programme',
    programme,
    programmes.map(({ code, name }) => [code, ...Object.values(name)]),
  )
  return [t(key, values)]
}
