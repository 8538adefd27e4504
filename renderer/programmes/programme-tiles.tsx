import { IconEqualNot } from '@tabler/icons-react'
import type { BudgetLine, Indicator, Programme, YearFigure } from '../../shared/contract/figures.ts'
import { newestIndicators } from '../../shared/domain/dataset/indicator-series.ts'
import { splitInvented, splitLines } from '../../shared/domain/money/budget-lines.ts'
import { viewFragment } from '../../shared/domain/view/view-link.ts'
import { RovingGroup } from '../components/roving-group.tsx'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { FigureValue } from './figure-value.tsx'
import { commonYear, type TileFigure, tileFigures } from './tile-figure.ts'
import styles from './tiles.module.css'

interface ProgrammeTilesProps {
  readonly programmes: readonly Programme[]
  readonly indicators: readonly Indicator[]
  readonly budgets: readonly BudgetLine[]
  readonly years: readonly YearFigure[]
  readonly isStale: boolean
}

/** The yearly totals of incidents are those of this programme. */
const COUNTS_INCIDENTS = 'fixmystreet'

/** A tile for each programme with figures, those with amounts first; one tile names the others. */
export function ProgrammeTiles({ programmes, indicators, budgets, years, isStale }: ProgrammeTilesProps) {
  const words = useWords()
  const year = commonYear(newestIndicators(indicators))
  const amounts = splitLines(splitInvented(budgets).real).whole
  const tiles = programmes.map((programme) => {
    const isOfIt = (row: { readonly programme: string }) => row.programme === programme.code
    const counted = programme.code === COUNTS_INCIDENTS ? years : []
    return { programme, figures: tileFigures(amounts.filter(isOfIt), counted, indicators.filter(isOfIt), year, words) }
  })
  const hasAmount = ({ figures: [first] }: (typeof tiles)[number]) => first !== undefined && first.kind !== 'count'
  const shown = [...tiles.filter(hasAmount), ...tiles.filter((tile) => !hasAmount(tile) && tile.figures.length > 0)]
  const others = tiles.filter(({ figures }) => figures.length === 0).map(({ programme }) => programme)
  return (
    <RovingGroup label={words.t('programmes.tiles')} className={styles.tiles}>
      {shown.map(({ programme, figures }, index) => (
        <ProgrammeTile
          key={programme.code}
          programme={programme}
          figures={figures}
          isOtherKind={isOtherKind(shown[index - 1]?.figures[0], figures[0])}
          isStale={isStale}
        />
      ))}
      {others.length > 0 && <OtherProgrammes programmes={others} isAlone={shown.length === 0} />}
    </RovingGroup>
  )
}

/** A potential saving does not compare with a budget beside it. */
function isOtherKind(before: TileFigure | undefined, figure: TileFigure | undefined): boolean {
  if (before === undefined || figure === undefined || before.kind === 'count' || figure.kind === 'count') return false
  return (before.kind === 'potential-saving') !== (figure.kind === 'potential-saving')
}

interface ProgrammeTileProps {
  readonly programme: Programme
  readonly figures: readonly TileFigure[]
  readonly isOtherKind: boolean
  readonly isStale: boolean
}

function ProgrammeTile({ programme, figures, isOtherKind, isStale }: ProgrammeTileProps) {
  const { t, language } = useWords()
  const view = useView()
  const { change } = useViewActions()
  const [first, ...others] = figures
  const open = () => change({ drill: programme.code })
  return (
    <article className={styles.tile} data-kind={first?.kind} aria-busy={isStale}>
      {isOtherKind && (
        <span className={styles.unequal} role="img" aria-label={t('budgets.not-comparable')}>
          <IconEqualNot size={14} aria-hidden />
        </span>
      )}
      <h2>
        <a href={viewFragment({ ...view, drill: programme.code })} tabIndex={-1}>
          {programme.name[language]}
        </a>
      </h2>
      {first !== undefined && <FigureValue figure={first} isLarge onOpen={open} />}
      <div>
        {others.map((figure) => (
          <FigureValue key={figure.key} figure={figure} isLarge={false} onOpen={open} />
        ))}
      </div>
    </article>
  )
}

interface OtherProgrammesProps {
  readonly programmes: readonly Programme[]
  /** No programme has figures. */
  readonly isAlone: boolean
}

function OtherProgrammes({ programmes, isAlone }: OtherProgrammesProps) {
  const { t, language } = useWords()
  const view = useView()
  return (
    <article className={styles.tile}>
      <h2>{t(isAlone ? 'programmes.without-figures' : 'programmes.others', { count: programmes.length })}</h2>
      <ul className={styles.links}>
        {programmes.map(({ code, name }) => (
          <li key={code}>
            <a href={viewFragment({ ...view, drill: code })} tabIndex={-1}>
              {name[language]}
            </a>
          </li>
        ))}
      </ul>
    </article>
  )
}
