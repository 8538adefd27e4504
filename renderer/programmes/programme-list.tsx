import type { Indicator, Programme } from '../../shared/contract/figures.ts'
import { indicatorSeries } from '../../shared/domain/dataset/indicator-series.ts'
import { useWords } from '../state/words.tsx'
import styles from './programmes.module.css'

interface ProgrammeListProps {
  readonly programmes: readonly Programme[]
  readonly indicators: readonly Indicator[]
  /** `null` for all together. */
  readonly chosen: string | null
  readonly choose: (programme: string | null) => void
}

/** All programmes together, then each with its number of figures. */
export function ProgrammeList({ programmes, indicators, chosen, choose }: ProgrammeListProps) {
  const { t, language } = useWords()
  const counts = Map.groupBy(indicatorSeries(indicators), ({ points: [{ programme }] }) => programme)
  return (
    <nav className={styles.list} aria-label={t('programmes.list')}>
      <ul>
        <li>
          <button type="button" aria-current={chosen === null ? 'true' : undefined} onClick={() => choose(null)}>
            <span>{t('programmes.all')}</span>
            <small aria-hidden>{t('programmes.head-count')}</small>
          </button>
        </li>
        {programmes.map(({ code, name }) => {
          const count = counts.get(code)?.length ?? 0
          return (
            <li key={code}>
              <button
                type="button"
                {...(code === chosen ? { ref: bringIntoSight, 'aria-current': 'true' } : {})}
                onClick={() => choose(code)}
              >
                <span>{name[language]}</span>
                <small aria-hidden>{count === 0 ? '–' : count}</small>
                <span className="visually-hidden">
                  {count === 0 ? t('programmes.count-none') : t('programmes.count', { count })}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** In a short list, the programme of a link may be out of sight. */
function bringIntoSight(button: HTMLButtonElement | null): void {
  button?.scrollIntoView({ block: 'nearest' })
}
