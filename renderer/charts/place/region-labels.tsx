import type { Language } from '../../../shared/domain/vocabulary/language.ts'
import { MUNICIPALITIES } from '../../../shared/domain/vocabulary/municipality.ts'
import { memoizedChart } from '../memoized-chart.tsx'
import { textWidth } from '../text-width.ts'
import { type LabelRequest, type PlacedLabel, placeLabels } from './area-labels.ts'
import { brokenForms, nameForms } from './municipality-names.ts'
import styles from './region-map.module.css'
import type { MapFrame } from './region-shape.ts'

/** What is written on a municipality: its value in words, on the ground of its class. */
export interface LabelledArea {
  readonly code: string
  readonly text: string
  readonly grade: number | null
  readonly isSelected: boolean
}

interface RegionLabelsProps {
  readonly areas: readonly LabelledArea[]
  readonly language: Language
  readonly frame: MapFrame
}

/** How a label is written: its figure, how high letters are, and what is left between two lines, all in pixels. */
interface Letters {
  readonly figure: number
  readonly height: { readonly name: number; readonly figure: number }
  readonly gap: number
}

const WIDE: Letters = { figure: 12, height: { name: 9, figure: 9 }, gap: 3 }
/** For what else would stand outside: letters are as high as capitals, the line between them as narrow as they bear. */
const NARROW: Letters = { figure: 10, height: { name: 7.5, figure: 7.5 }, gap: 2 }

/** Name and value of each municipality: within its outline where they fit, else beside the Region. */
export const RegionLabels = memoizedChart(function RegionLabels({ areas, language, frame }: RegionLabelsProps) {
  const figure = Math.max(0, ...areas.map(({ text }) => widthOfDigits(text)))
  return (
    <g className={styles.labels} aria-hidden>
      {labelsAt(language, figure, frame).map((label) => {
        const area = areas.find(({ code }) => code === label.code)
        return area === undefined ? null : <Label key={label.code} {...{ label, area, language }} />
      })}
    </g>
  )
})

const PLACED = new Map<string, readonly PlacedLabel[]>()
const MOST_PLACED = 50

/** Labels placed once for figures of a width: of the selections that are clicked in turn many have the same one. */
function labelsAt(language: Language, figure: number, frame: MapFrame): readonly PlacedLabel[] {
  const key = JSON.stringify([language, figure, frame])
  const known = PLACED.get(key)
  if (known !== undefined) return known
  const labels = placeLabels(requestsOf(language, figure), frame)
  if (PLACED.size === MOST_PLACED) PLACED.clear()
  PLACED.set(key, labels)
  return labels
}

interface LabelProps {
  readonly label: PlacedLabel
  readonly area: LabelledArea
  readonly language: Language
}

function Label({ label: { code, form, x, y, height, leader }, area, language }: LabelProps) {
  const { names, letters } = writtenForms(code, language)[form] ?? { names: [], letters: WIDE }
  const base = y - height / 2
  const [from, to] = leader ?? []
  return (
    <g
      data-label={code}
      data-grade={leader === null ? (area.grade ?? undefined) : undefined}
      data-chosen={area.isSelected}
    >
      {from !== undefined && to !== undefined && (
        <>
          <path className={styles.leaderCasing} d={`M${from.join(' ')}L${to.join(' ')}`} />
          <path className={styles.leader} d={`M${from.join(' ')}L${to.join(' ')}`} />
        </>
      )}
      <text x={x} textAnchor="middle">
        {names.map((name, line) => (
          <tspan
            key={name}
            className={styles.name}
            x={x}
            y={base + letters.height.name + line * (letters.height.name + letters.gap)}
          >
            {name}
          </tspan>
        ))}
        <tspan className={styles.figure} fontSize={letters.figure} x={x} y={base + height}>
          {area.text}
        </tspan>
      </text>
    </g>
  )
}

/** A name in each form in which a label may be written, the best first. */
function writtenForms(code: string, language: Language) {
  const names = nameForms(code, language)
  return [
    ...names.map((lines) => ({ names: lines, letters: WIDE })),
    ...[...names, ...brokenForms(code)].map((lines) => ({ names: lines, letters: NARROW })),
  ]
}

/** How wide a figure may be with as many digits, of a pixel a letter: labels stay where they are meanwhile. */
function widthOfDigits(text: string): number {
  return textWidth(text.replaceAll(/\d/g, '0'), '600 100px Inter') / 100
}

function requestsOf(language: Language, figure: number): readonly LabelRequest[] {
  return MUNICIPALITIES.map(({ code }) => ({
    code,
    forms: writtenForms(code, language).map(({ names, letters }) => ({
      lines: [
        ...names.map((name) => ({ width: textWidth(name, NAME_FONT), height: letters.height.name })),
        { width: figure * letters.figure, height: letters.height.figure },
      ],
      gap: letters.gap,
    })),
    outside: nameForms(code, language).length - 1,
  }))
}

const NAME_FONT = '400 10px Inter'
