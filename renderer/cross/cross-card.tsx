import { Button } from '@mantine/core'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useCallback, useContext, useMemo, useState } from 'react'
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/contract/rows.ts'
import type { CrossAnswer } from '../../shared/domain/cross/cross-table.ts'
import { isCalendarDimension } from '../../shared/domain/incidents/dimension.ts'
import { type CrossDimension, type CrossSort, changedCross, FIRST_CROSS } from '../../shared/domain/view/cross-view.ts'
import { absentWords } from '../../shared/i18n/answer-notes.ts'
import { Card } from '../components/card/card.tsx'
import { copyText } from '../components/clipboard.tsx'
import { figuresText } from '../components/figures.ts'
import { EmptyNote } from '../components/note.tsx'
import { useShowRows } from '../components/show-rows.tsx'
import { useFileSaving } from '../components/use-change.ts'
import { type ExplainedMeasure, useExplain } from '../explain/explain-context.ts'
import { placeNotes } from '../findings/place-notes.ts'
import { FindContext } from '../palette/find-context.ts'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords, type Words } from '../state/words.tsx'
import { CellMenu } from './cell-menu.tsx'
import styles from './cross.module.css'
import { CrossControls, figureChange, nextFigure } from './cross-controls.tsx'
import { type CrossDrawing, crossText, drawCross } from './cross-drawing.ts'
import { CrossGrid } from './cross-grid.tsx'
import { CrossNotes, definitions, emptyWords, HeatLegend } from './cross-notes.tsx'
import type { CrossPlace } from './cross-parts.tsx'
import { cellFilters, cellRows } from './cross-rows.ts'
import type { TipPlace } from './cross-tip.tsx'
import type { CrossFigures } from './use-cross-figures.ts'

/** A measure by two dimensions, with totals both ways: each cell opens its rows. */
export function CrossCard({ figures, isStale }: { readonly figures: CrossFigures; readonly isStale: boolean }) {
  const words = useWords()
  const { t, format } = words
  const { table: answer, view } = figures
  const drawing = useMemo(() => drawCross(figures, words), [figures, words])
  const { change } = useViewActions()
  const codesOf = ({ row, column }: CrossPlace) =>
    [drawing.rows[row]?.code ?? null, drawing.columns[column]?.code ?? null] as const
  const filtersOf = (place: CrossPlace) => cellFilters(figures, codesOf(place))
  const show = useShowRows()
  const { toggle } = useExplain()
  const [menu, setMenu] = useState<{ readonly place: CrossPlace; readonly at: TipPlace } | null>(null)
  const title = crossTitle(drawing, answer, words)
  const { rows } = view.cross ?? FIRST_CROSS
  const sort = shownSort(view.cross?.sort ?? null, rows)
  const head = t(`columns.${rows}`)
  const label = t('cross.label', { title })
  const openRows = (place: CrossPlace) => {
    const own = cellRows(figures, codesOf(place))
    if (own !== null) show?.(own)
  }
  const filter = (place: CrossPlace) => {
    const filters = filtersOf(place)
    if (filters !== null) change({ filters })
  }
  const explained = explainedMeasure(figures)
  const explain = (place: CrossPlace) => {
    if (explained === null) return
    filter(place)
    toggle({ measure: explained, place: `cell ${place.row} ${place.column}` })
  }
  const onSort = ({ column }: CrossPlace) =>
    change(({ cross }) => {
      const before = shownSort(cross?.sort ?? null, (cross ?? FIRST_CROSS).rows)
      return { cross: changedCross(cross, { sort: nextSort(before, drawing, column) }) }
    })
  const text = useCallback(() => figuresText(crossText(drawing, label, head)), [drawing, label, head])
  const isEmpty = drawing.rows.length === 1 || drawing.columns.length === 1
  const told = menu === null ? [] : drawing.tell(menu.place.row, menu.place.column)
  const cell = menu === null ? undefined : drawing.cells[menu.place.row]?.[menu.place.column]
  return (
    <Card
      {...{ title, isStale }}
      choices={<CrossControls />}
      controls={
        isEmpty ? undefined : (
          <HeatLegend heat={drawing.heat} measure={answer.measure} isShare={drawing.figure !== 'value'} />
        )
      }
      information={{
        texts: [t('cross.how'), ...definitions(answer, words), ...placeNotes(answer, words)],
        day: answer.asOf,
      }}
      exceptions={absentWords(answer, t, format)}
      tools={isEmpty ? undefined : <Take text={text} />}
    >
      {isEmpty ? (
        <EmptyNote title={emptyWords(answer, words)} />
      ) : (
        <>
          <CrossGrid
            {...{ drawing, label, head, sort, onSort }}
            onRows={openRows}
            onFilter={filter}
            onExplain={explain}
            onNextFigure={() => change((present) => figureChange(present, nextFigure(present)))}
            onMenu={(place, at) => setMenu({ place, at })}
          />
          <div className={styles.foot}>
            <CrossNotes {...{ drawing, answer }} />
            <SaidTable />
          </div>
        </>
      )}
      {menu !== null && (
        <CellMenu
          name={told[0] ?? ''}
          text={cell?.text ?? ''}
          at={menu.at}
          onRows={show === null ? null : () => openRows(menu.place)}
          onFilter={filtersOf(menu.place) === null ? null : () => filter(menu.place)}
          onExplain={explained === null ? null : () => explain(menu.place)}
          close={() => setMenu(null)}
        />
      )}
    </Card>
  )
}

/** What of a cell is explained by its values; `null` where nothing is compared, or the measure has no parts. */
function explainedMeasure({ table: { measure }, view }: CrossFigures): ExplainedMeasure | null {
  return view.comparison !== 'none' && (measure === 'incidents' || measure === 'on-time') ? measure : null
}

/** By what the rows are sorted where nothing was chosen: days in their order, others by their total. */
function shownSort(sort: CrossSort | null, rows: CrossDimension): CrossSort | null {
  return sort ?? (isCalendarDimension(rows) ? null : { by: 'total', code: null, descending: true })
}

/** Largest first, then smallest first, then as before anything was chosen. */
function nextSort(sort: CrossSort | null, { columns }: CrossDrawing, column: number): CrossSort | null {
  const line = columns[column]
  if (line?.kind === 'beside') return sort
  const wanted: Pick<CrossSort, 'by' | 'code'> =
    line === undefined
      ? { by: 'name', code: null }
      : line.code === null
        ? { by: 'total', code: null }
        : { by: 'column', code: line.code }
  const isOwn = sort !== null && sort.by === wanted.by && sort.code === wanted.code
  const first = wanted.by !== 'name'
  if (!isOwn) return { ...wanted, descending: first }
  return sort.descending === first ? { ...wanted, descending: !first } : null
}

/** That a table can be asked for in words, by an example which the search of the bar opens with. */
function SaidTable() {
  const { t } = useWords()
  const find = useContext(FindContext)
  const example = t('cross.example')
  return (
    <p className={styles.note}>
      {t('cross.say')}
      <button type="button" onClick={() => find(example)}>
        {t('cross.quoted', { example })}
      </button>
      <kbd>Ctrl K</kbd>
    </p>
  )
}

/** Copies the table, or has it saved with its totals. */
function Take({ text }: { readonly text: () => string }) {
  const { t, language } = useWords()
  const view = useView()
  const [isCopied, setIsCopied] = useState(false)
  const { mutate, isPending } = useFileSaving((client, format: ExportFormat) =>
    client.call('tables.export', {
      view: { ...view, report: { ...view.report, sections: ['cross-table'] } },
      language,
      format,
    }),
  )
  return (
    <span className={styles.tools}>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconCopy size={14} stroke={1.5} />}
        onClick={() => void copyText(text()).then(setIsCopied)}
        onBlur={() => setIsCopied(false)}
      >
        {t(isCopied ? 'common.copied' : 'common.copy')}
      </Button>
      {EXPORT_FORMATS.map((format) => (
        <Button
          key={format}
          variant="subtle"
          color="gray"
          leftSection={<IconDownload size={14} stroke={1.5} />}
          disabled={isPending}
          onClick={() => mutate(format)}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </span>
  )
}

/** Two of a few rows are no finding. */
const FEWEST_ROWS = 4

/** What one learns of the table: which two rows hold how much of all, or which are closed in time the least and the most; else what it is. */
function crossTitle(drawing: CrossDrawing, answer: CrossAnswer, { t, format }: Words): string {
  const [dimension, other] = answer.by
  const plain = t('cross.title-by', {
    measure: t(`vocabulary.measure-${answer.measure}`),
    rows: dimension === undefined ? '' : t(`vocabulary.dimension-${dimension}`),
    columns: other === undefined ? '' : t(`vocabulary.dimension-${other}`),
  })
  const { rows: totals = [] } = answer.totals ?? {}
  const { total } = answer
  const isOfDays = dimension === undefined || isCalendarDimension(dimension)
  const nameOf = (wanted: string | undefined) => drawing.rows.find(({ code }) => code === wanted)?.name ?? ''
  if (answer.measure === 'on-time' && !isOfDays) {
    const ordered = totals
      .flatMap(({ key: [code], value }) => (value === null ? [] : [{ name: nameOf(code), share: value }]))
      .toSorted((one, next) => one.share - next.share)
    const [low, high] = [ordered[0], ordered.at(-1)]
    if (low === undefined || high === undefined || format.share(low.share) === format.share(high.share)) return plain
    return t('onTime.split-title', {
      ...{ low: low.name, lowShare: format.share(low.share) },
      ...{ high: high.name, highShare: format.share(high.share) },
    })
  }
  if (answer.measure !== 'incidents' || total === null || total === 0) return plain
  if (isOfDays || totals.length < FEWEST_ROWS) return plain
  const largest = totals.toSorted((one, next) => (next.value ?? 0) - (one.value ?? 0)).slice(0, 2)
  const names = largest.map(({ key: [code] }) => nameOf(code))
  const sum = largest.reduce((before, { value }) => before + (value ?? 0), 0)
  return t('cross.title-two', { names: format.list(names), share: format.share(sum / total) })
}
