import { type KeyboardEvent, useId, useState } from 'react'
import { isListKey } from '../charts/keyboard.ts'
import { Option } from '../charts/list-box.tsx'
import { DRAWN_PARTS, type DrawnPart } from './drawn-parts.ts'
import styles from './service.module.css'

/** A row of parts, with what stands beside them in words. */
export interface PartRow {
  readonly code: string
  readonly name: string
  readonly target: string
  /** Where its source is told. */
  readonly targetTitle: string
  /** That its target is not the same for all that is counted or compared; empty where it is. */
  readonly changed: string
  /** Of each part its width in percent of the room; `null` where no share can be told. */
  readonly widthOf: ((part: DrawnPart) => number) | null
  readonly labelOf: (part: DrawnPart) => string
  /** In the place of the parts: why there are none. */
  readonly why: string
  readonly share: string
  readonly change: string
  readonly base: string
  readonly overdue: string
  readonly isSelected: boolean
}

interface PartGridProps {
  readonly label: string
  readonly heads: readonly [name: string, target: string, share: string, change: string, base: string, overdue: string]
  /** What the last two heads say in full. */
  readonly baseTitle: string
  readonly overdueTitle: string
  readonly rows: readonly PartRow[]
  /** Where 100 % stands, in percent of the room. */
  readonly wholeAt: number
  /** Keeps the incidents of a row, and of a part of it. */
  readonly onFilter: (code: string, part: DrawnPart | null) => void
  readonly onList: ((code: string, part: DrawnPart | null) => void) | null
  /** Says of what the change of a row is made; `null` where nothing is compared. */
  readonly onExplain: ((code: string) => void) | null
}

type Place = readonly [row: number, at: number]

/** Stacked parts by row, one stop of the Tab key: up and down for rows, left and right for parts. */
export function PartGrid(props: PartGridProps) {
  const { label, heads, baseTitle, overdueTitle, rows, wholeAt, onFilter, onList, onExplain } = props
  const id = useId()
  const [[y, x], setCurrent] = useState<Place>([0, 0])
  const marksOf = (row: PartRow | undefined): readonly (DrawnPart | 'count' | null)[] => [
    null,
    ...DRAWN_PARTS.filter((part) => (row?.widthOf?.(part) ?? 0) > 0),
    'count',
  ]
  const row = Math.min(y, rows.length - 1)
  const at = Math.min(x, marksOf(rows[row]).length - 1)
  const focus = (to: number, mark: number) => {
    const next = Math.min(Math.max(to, 0), rows.length - 1)
    const last = marksOf(rows[next]).length - 1
    document.getElementById(`${id}-${next}-${Math.min(Math.max(mark, 0), last)}`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const code = rows[row]?.code ?? ''
    const marked = marksOf(rows[row])[at] ?? null
    const part = marked === 'count' ? 'overdue' : marked
    const moves: Readonly<Record<string, Place>> = {
      ArrowUp: [row - 1, at],
      ArrowDown: [row + 1, at],
      ArrowLeft: [row, at - 1],
      ArrowRight: [row, at + 1],
      Home: [0, at],
      End: [rows.length - 1, at],
    }
    const move = moves[event.key]
    if (move !== undefined) focus(...move)
    else if (event.key === 'Enter' || event.key === ' ') onFilter(code, part)
    else if (event.key.toLowerCase() === 'e' && onExplain !== null) onExplain(code)
    else if (isListKey(event) && onList !== null) {
      // Of a part only its own incidents, not those of the whole chart.
      event.stopPropagation()
      onList(code, part)
    } else return
    event.preventDefault()
  }
  const act = (of: number, place: number) => {
    const code = rows[of]?.code ?? ''
    const part = marksOf(rows[of])[place] ?? null
    if (part === null) onFilter(code, null)
    else onList?.(code, part === 'count' ? 'overdue' : part)
  }
  const mark = (of: number, place: number) => ({
    id: `${id}-${of}-${place}`,
    tabIndex: of === row && place === at ? 0 : -1,
    onFocus: () => setCurrent([of, place]),
    onClick: () => act(of, place),
    'data-pickable': true,
    'aria-selected': place === 0 && rows[of]?.isSelected === true,
  })
  return (
    <div
      role="listbox"
      aria-label={label}
      aria-multiselectable
      tabIndex={-1}
      className={styles.grid}
      {...{ onKeyDown }}
    >
      <div className={styles.heads} aria-hidden>
        <span>{heads[0]}</span>
        <span>{heads[1]}</span>
        <span className={styles.scale}>
          {[0, 50, 100].map((tick) => (
            <em
              key={tick}
              data-last={(tick * wholeAt) / 100 > 85 || undefined}
              style={{ insetInlineStart: `${(tick * wholeAt) / 100}%` }}
            >
              {tick === 100 ? '100 %' : tick}
            </em>
          ))}
        </span>
        <span>{heads[2]}</span>
        <span>{heads[3]}</span>
        <span title={baseTitle}>{heads[4]}</span>
        <span title={overdueTitle}>{heads[5]}</span>
      </div>
      {rows.map((each, of) => (
        <div key={each.code} role="presentation" className={styles.row} data-whole={each.code === ''}>
          <Option
            {...mark(of, 0)}
            aria-label={[each.name, each.share === '' ? each.why : each.share, each.target, each.changed]
              .filter((text) => text !== '')
              .join(', ')}
            {...(onExplain === null ? {} : { 'data-explains': 'on-time', 'data-place': `row ${each.code}` })}
            className={styles.name}
            title={each.name}
          >
            {each.name}
          </Option>
          <span
            className={styles.quiet}
            title={[each.targetTitle, each.changed].filter((text) => text !== '').join('\n')}
          >
            {each.target}
            {each.changed !== '' && <b aria-hidden> *</b>}
          </span>
          {each.widthOf === null ? (
            <span className={styles.why}>{each.why}</span>
          ) : (
            <div role="presentation" className={styles.bar} style={{ ['--whole' as string]: `${wholeAt}%` }}>
              {marksOf(each).map((part, place) =>
                part === null || part === 'count' ? null : (
                  <Option
                    key={part}
                    {...mark(of, place)}
                    data-part={part}
                    style={{ width: `${each.widthOf?.(part) ?? 0}%` }}
                    aria-label={each.labelOf(part)}
                    title={each.labelOf(part)}
                  />
                ),
              )}
            </div>
          )}
          <span className={styles.shown}>{each.share}</span>
          <span className={styles.quiet}>{each.change}</span>
          <span className={styles.quiet}>{each.base}</span>
          <Option
            {...mark(of, marksOf(each).length - 1)}
            aria-label={each.labelOf('overdue')}
            className={styles.overdue}
          >
            {each.overdue}
          </Option>
        </div>
      ))}
    </div>
  )
}
