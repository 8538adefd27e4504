import { IconArrowRight } from '@tabler/icons-react'
import type { Indicator, Programme } from '../../shared/contract/figures.ts'
import { yearOf } from '../../shared/domain/calendar/day.ts'
import { fullYearOf } from '../../shared/domain/calendar/period.ts'
import { newestIndicators } from '../../shared/domain/dataset/indicator-series.ts'
import { viewFragment } from '../../shared/domain/view/view-link.ts'
import { ChartCard } from '../components/card/chart-card.tsx'
import { QualifiedValue } from '../components/card/provenance.tsx'
import { useFigureSources } from '../components/figure-sources.ts'
import type { Figures } from '../components/figures.ts'
import { EmptyNote } from '../components/note.tsx'
import { Ready } from '../components/ready.tsx'
import type { Speech } from '../findings/finding.ts'
import { useList } from '../host/list.ts'
import { latestDay } from '../programmes/figures-span.ts'
import { indicatorText } from '../programmes/indicator-text.ts'
import { useView } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import styles from './key-figures.module.css'

/** Indicators that represent their programmes on the first page. */
const CHOSEN = [
  ['irisbox', ['new-users', 'procedures', 'users-over-65']],
  ['mypermit-urban', ['visitors', 'requests-sent', 'paper-files-retrieved']],
  ['epn', ['rooms', 'training-courses', 'trained-staff-in-all']],
  ['irisnet', ['sites', 'fibre-sites', 'schools']],
  ['dpo', ['service-days', 'institutions']],
  ['recycle-it', ['associations-consulted', 'associations-selected']],
  ['responsible-digital', ['administrations', 'participants']],
  ['web-strategy', ['websites', 'content-families']],
] as const

interface Chosen {
  readonly programme: Programme
  readonly indicators: readonly Indicator[]
}

function chosenFigures(programmes: readonly Programme[], indicators: readonly Indicator[]): readonly Chosen[] {
  const newest = newestIndicators(indicators)
  return CHOSEN.flatMap(([code, names]) => {
    const programme = programmes.find((each) => each.code === code)
    const found = names.flatMap((name) => newest.filter((each) => each.code === `${code}.${name}`))
    return programme === undefined || found.length === 0 ? [] : [{ programme, indicators: found }]
  })
}

/** A short period: "2022", "since 2020". */
function periodText({ from, to }: Pick<Indicator, 'from' | 'to'>, { t }: Speech): string {
  if (from === null || fullYearOf({ from, to }) !== null || yearOf(from) === yearOf(to)) return String(yearOf(to))
  return t('overview.since-year', { year: yearOf(from) })
}

/** A few figures of each programme, with links to all. */
export function KeyFigures() {
  const words = useWords()
  const { t, format, language } = words
  const view = useView()
  const programmes = useList('programmes.list', {})
  const indicators = useList('indicators.list', { programme: null })
  const sources = useFigureSources(['indicators'], [])
  return (
    <Ready of={programmes} title={t('overview.key-figures')}>
      {(programmeRows) => (
        <Ready of={indicators} title={t('overview.key-figures')}>
          {(indicatorRows, isStale) => {
            const chosen = chosenFigures(programmeRows, indicatorRows)
            const all = chosen.flatMap((each) => each.indicators)
            const figures: Figures = {
              caption: t('overview.key-figures'),
              columns: [
                { label: t('columns.figure'), isFigure: false },
                { label: t('columns.programme'), isFigure: false },
                { label: t('columns.value'), isFigure: true },
                { label: t('columns.period'), isFigure: false },
              ],
              rows: chosen.flatMap(({ programme, indicators: figures }) =>
                figures.map((indicator) => [
                  indicator.label[language],
                  programme.name[language],
                  t(`vocabulary.qualifier-${indicator.qualifier}`, { value: indicatorText(indicator, t, format) }),
                  periodText(indicator, words),
                ]),
              ),
            }
            return (
              <ChartCard
                title={t('overview.key-figures')}
                sentence={t('overview.key-figures-sentence')}
                figures={figures}
                asOf={latestDay(all)}
                notes={sources}
                isStale={isStale}
                controls={
                  <a className={styles.all} href={viewFragment({ ...view, page: 'programmes', drill: null })}>
                    {t('programmes.all')}
                    <IconArrowRight size={12} stroke={1.5} aria-hidden />
                  </a>
                }
              >
                {chosen.length === 0 ? (
                  <EmptyNote title={t('overview.headline-missing')} />
                ) : (
                  <div className={styles.programmes}>
                    {chosen.map((each) => (
                      <ProgrammeFigures key={each.programme.code} {...each} />
                    ))}
                  </div>
                )}
              </ChartCard>
            )
          }}
        </Ready>
      )}
    </Ready>
  )
}

function ProgrammeFigures({ programme, indicators }: Chosen) {
  const words = useWords()
  const { t, format, language } = words
  const view = useView()
  const periods = [...new Set(indicators.map((indicator) => periodText(indicator, words)))]
  return (
    <section className={styles.programme} aria-label={programme.name[language]}>
      <h3>
        <a href={viewFragment({ ...view, page: 'programmes', drill: programme.code })}>{programme.name[language]}</a>
        <span>{periods[0]}</span>
      </h3>
      <dl>
        {indicators.map((indicator) => (
          <div key={indicator.code}>
            <dt>
              {indicator.label[language]}
              {periodText(indicator, words) !== periods[0] && <small>{periodText(indicator, words)}</small>}
            </dt>
            <dd>
              <QualifiedValue value={indicatorText(indicator, t, format)} qualifier={indicator.qualifier} />
            </dd>
            {indicator.isInconsistent && <dd className={styles.remark}>{t('overview.inconsistent')}</dd>}
          </div>
        ))}
      </dl>
    </section>
  )
}
