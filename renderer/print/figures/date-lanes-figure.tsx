import { documentDay, rangeYears } from '../../../shared/domain/calendar/time-line.ts'
import { onlyProgramme } from '../../../shared/domain/report/sections/one-programme.ts'
import type { ReportFigures } from '../../../shared/domain/report/tables/report-figures.ts'
import { spanWords } from '../../../shared/i18n/span-words.ts'
import { HEAD_HEIGHT, LANE_HEIGHT, Lanes } from '../../charts/time/lanes.tsx'
import { dateLanes, markTexts } from '../../programmes/date-lanes.ts'
import { usePaperWords } from '../paper-words.tsx'
import { CHART_WIDTH } from './column-frame.tsx'
import styles from './date-lanes-figure.module.css'

/** In pixels: of programmes, and of the longer names of events. */
const NAMES = { programme: 200, event: 290 } as const

/** The key dates in lanes, over the years that the view shows. */
export function DateLanesFigure({ figures }: { figures: ReportFigures }) {
  const { t, format, text, language } = usePaperWords()
  const { dates, programmes, view } = figures
  const document = documentDay(dates)
  if (document === null) return null
  const isOne = onlyProgramme(figures) !== null
  const years = rangeYears(dates, document)[view.dateRange ?? (isOne ? 'all' : 'near')]
  const nameOf = (code: string) => programmes.find((each) => each.code === code)?.name[language] ?? code
  const lanes = dateLanes(dates, isOne ? null : nameOf, { t })
  const names = NAMES[isOne ? 'event' : 'programme']
  const period = spanWords(`${years.from}-01-01`, `${years.to}-12-31`, t, format)
  return (
    <div className={styles.figure} data-figure>
      <ol style={{ width: names, paddingTop: HEAD_HEIGHT }} aria-hidden>
        {lanes.map(({ key, name }) => (
          <li key={key} style={{ height: LANE_HEIGHT }}>
            {text(name)}
          </li>
        ))}
      </ol>
      <Lanes
        {...{ lanes, years, document }}
        width={CHART_WIDTH - names}
        label={t('programmes.dates-drawn', { period, count: dates.length })}
        words={{
          textsOf: (mark) => markTexts(mark, isOne, { t, format }).map(text),
          document: t('common.data-as-of', { day: format.day(document) }),
          announced: t('programmes.announced'),
          format,
        }}
      />
    </div>
  )
}
