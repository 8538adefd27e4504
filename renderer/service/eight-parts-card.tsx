import { SERVICE_PARTS } from '../../shared/domain/incidents/service-part.ts'
import { pastDue } from '../../shared/domain/service/on-time.ts'
import { ChartCard } from '../components/card/chart-card.tsx'
import { type Figures, figureColumns } from '../components/figures.ts'
import { useShowRows } from '../components/show-rows.tsx'
import { useWords } from '../state/words.tsx'
import { rowsOf } from './drawn-parts.ts'
import styles from './service.module.css'
import type { ServiceFigures } from './use-service-figures.ts'

/** The eight parts of the selection, which add up to its incidents. */
export function EightPartsCard({ figures, isStale }: { readonly figures: ServiceFigures; readonly isStale: boolean }) {
  const { t, format } = useWords()
  const show = useShowRows()
  const { parts, asOf, reason } = figures.total
  const all = SERVICE_PARTS.reduce((sum, part) => sum + parts[part], 0)
  const base = pastDue(parts)
  const shareOf = (part: (typeof SERVICE_PARTS)[number], at: number) =>
    at < COUNTED && base > 0 && reason !== 'outcome-filtered' ? format.share(parts[part] / base) : ''
  const table: Figures = {
    caption: t('onTime.parts-title', { n: format.count(all) }),
    columns: figureColumns(t('onTime.part'), t('onTime.incidents'), t('columns.onTime')),
    rows: SERVICE_PARTS.map((part, at) => [t(`service.part-${part}`), format.count(parts[part]), shareOf(part, at)]),
    total: [t('onTime.incidents'), format.count(all), ''],
  }
  return (
    <ChartCard
      title={table.caption}
      figures={table}
      {...{ asOf, isStale }}
      notes={[t('service.on-time-definition')]}
      rows={rowsOf(figures.questions.total)}
    >
      <table className={styles.parts}>
        <tbody>
          {SERVICE_PARTS.map((part, at) => (
            <tr key={part} data-break={at === COUNTED}>
              <th scope="row">
                <i data-part={at <= COUNTED ? part : 'rest'} aria-hidden />
                {t(`service.part-${part}`)}
              </th>
              <td>
                {show === null || parts[part] === 0 ? (
                  format.count(parts[part])
                ) : (
                  <button
                    type="button"
                    onClick={() => show(rowsOf(figures.questions.total, { kind: 'part', values: [part] }))}
                  >
                    {format.count(parts[part])}
                  </button>
                )}
              </td>
              <td>{shareOf(part, at)}</td>
            </tr>
          ))}
          <tr data-total>
            <th scope="row">{t('onTime.incidents')}</th>
            <td>{format.count(all)}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </ChartCard>
  )
}

/** So many parts make the share; they come first. */
const COUNTED = 3
