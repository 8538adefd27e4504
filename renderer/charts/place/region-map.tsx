import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type MouseEvent, useId, useState } from 'react'
import type { Language } from '../../../shared/domain/vocabulary/language.ts'
import { Hatch } from '../hatch.tsx'
import { ARROWS, isAdding, isListKey } from '../keyboard.ts'
import type { MarkHandlers } from '../list-box.tsx'
import { memoizedChart } from '../memoized-chart.tsx'
import { useTip } from '../tip.ts'
import { type LabelledArea, RegionLabels } from './region-labels.tsx'
import styles from './region-map.module.css'
import { type MapFrame, nextShape, REGION } from './region-shape.ts'
import { RegionTip, type TipWords } from './region-tip.tsx'

/** What outlines and tiles show of a municipality. */
export interface MapArea {
  readonly code: string
  /** The value in words of the language. */
  readonly text: string
  readonly value: number | null
  /** Name and values in one sentence, read out. */
  readonly sentence: string
  /** The class of the value, 1 to 5; `null` where nothing is known. */
  readonly grade: number | null
  /** Too few are counted for a value: hatched, as no class is. */
  readonly isFew?: boolean
  readonly isSelected: boolean
  readonly tip: TipWords
}

interface RegionMapProps extends MarkHandlers {
  readonly areas: readonly MapArea[]
  readonly language: Language
  readonly label: string
}

/** In pixels: room for the outline of what is pointed at. */
const PADDING = 5

/** The outlines of the 19 municipalities in classes, each with its name and value: one list box, walked by arrows. */
export const RegionMap = memoizedChart(function RegionMap(props: RegionMapProps) {
  const { areas, language, label, onToggle, onClear, onList } = props
  const { ref, width, height } = useElementSize()
  const id = useId()
  const { pointed, shown, focus, mark, tip } = useTip()
  const [current, setCurrent] = useState<string | null>(null)
  const byValue = areas.toSorted((one, other) => (other.value ?? -1) - (one.value ?? -1))
  const active = current ?? areas.find(({ isSelected }) => isSelected)?.code ?? byValue[0]?.code ?? ''
  const goTo = (code: string) => {
    setCurrent(code)
    focus(code)
  }
  const targetOf = (key: string): string | null => {
    const direction = ARROWS[key]
    if (direction !== undefined) return nextShape(active, direction)?.code ?? active
    const known = byValue.filter(({ value }) => value !== null)
    if (key === 'Home') return known[0]?.code ?? active
    return key === 'End' ? (known.at(-1)?.code ?? active) : null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.altKey ? null : targetOf(event.key)
    if (target !== null) {
      event.preventDefault()
      goTo(target)
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onToggle(active, isAdding(event))
    } else if (event.key === 'Escape') {
      if (shown === null) onClear()
      else focus(null)
    } else if (onList !== undefined && isListKey(event)) {
      event.stopPropagation()
      onList([active])
    }
  }
  const frame = frameOf(width, height)
  return (
    <div className={styles.region} ref={ref} data-loading={width > 0 ? undefined : true}>
      <div
        className={styles.list}
        role="listbox"
        aria-label={label}
        aria-multiselectable
        aria-activedescendant={frame === null ? undefined : `${id}-${active}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={({ currentTarget }) => {
          if (currentTarget.matches(':focus-visible')) focus(active)
        }}
        onBlur={() => focus(null)}
      >
        {frame !== null && (
          <svg width={width} height={height} role="presentation">
            {areas.some(({ isFew }) => isFew) && <Hatch id={`${id}-few`} color="var(--mark-grey-soft)" />}
            {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: else the outlines are no options of the list */}
            <g role="presentation" transform={`translate(${frame.left} ${frame.top}) scale(${frame.scale})`}>
              <path className={styles.edge} d={WHOLE} />
              {REGION.shapes.map(({ code, path }) => {
                const area = areas.find((each) => each.code === code)
                return (
                  <path
                    key={code}
                    id={`${id}-${code}`}
                    role="option"
                    aria-label={area?.sentence}
                    aria-selected={area?.isSelected ?? false}
                    data-municipality={code}
                    data-grade={area?.grade ?? undefined}
                    style={area?.isFew === true ? { fill: `url("#${id}-few")` } : undefined}
                    className={styles.area}
                    d={path}
                    fillRule="evenodd"
                    {...mark(code)}
                    onClick={(event: MouseEvent) => {
                      setCurrent(code)
                      onToggle(code, isAdding(event))
                    }}
                  />
                )
              })}
              <Marks areas={areas} pointed={pointed} active={active} />
            </g>
            <RegionLabels areas={areas.map(labelOf)} {...{ language, frame }} />
          </svg>
        )}
      </div>
      {frame !== null && shown !== null && (
        <RegionTip code={shown} frame={frame} words={areas.find(({ code }) => code === shown)?.tip} tip={tip} />
      )}
    </div>
  )
})

/** What is written of an area, and nothing else: labels are not drawn again for what a pointer is told. */
function labelOf({ code, text, grade, isSelected }: MapArea): LabelledArea {
  return { code, text, grade, isSelected }
}

/** All outlines, under which the edge of the Region is drawn. */
const WHOLE = REGION.shapes.map(({ path }) => path).join('')

const PATHS = new Map(REGION.shapes.map(({ code, path }) => [code, path]))

/** The Region in the middle of a drawing; `null` as long as that has no size. */
function frameOf(width: number, height: number): MapFrame | null {
  const scale = Math.min((width - 2 * PADDING) / REGION.width, (height - 2 * PADDING) / REGION.height)
  if (scale <= 0) return null
  const [left, top] = [(width - REGION.width * scale) / 2, (height - REGION.height * scale) / 2]
  return { scale, left, top, width, height }
}

interface MarksProps {
  readonly areas: readonly MapArea[]
  readonly pointed: string | null
  readonly active: string
}

/** The outlines of the chosen municipalities, of the one that is pointed at and of the one with the focus, above the others. */
function Marks({ areas, pointed, active }: MarksProps) {
  const chosen = areas.filter(({ isSelected }) => isSelected).map(({ code }) => code)
  const marks = [
    ...chosen.map((code) => ['chosen', code] as const),
    ...(pointed === null ? [] : [['pointed', pointed] as const]),
    ['focus', active] as const,
  ]
  return marks.map(([kind, code]) => (
    <g key={`${kind} ${code}`} className={styles.mark} data-mark={kind} aria-hidden>
      <path className={styles.casing} d={PATHS.get(code)} />
      <path className={styles.line} d={PATHS.get(code)} />
    </g>
  ))
}
