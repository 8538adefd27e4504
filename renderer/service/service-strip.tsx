import type { ListedTarget } from '../../shared/contract/figures.ts'
import { pastDue } from '../../shared/domain/service/on-time.ts'
import { targetChanges } from '../../shared/domain/service/target-changes.ts'
import { pointsWords, targetChangeWords } from '../../shared/i18n/service-words.ts'
import { useShowRows } from '../components/show-rows.tsx'
import { ExplainFigure } from '../explain/explain-figure.tsx'
import { useView } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { countOf, DRAWN_PARTS, partFilter, rowsOf } from './drawn-parts.ts'
import styles from './service.module.css'
import type { ServiceFigures } from './use-service-figures.ts'

interface ServiceStripProps {
  readonly figures: ServiceFigures
  readonly targets: readonly ListedTarget[]
  readonly isStale: boolean
}

/** The share with its denominator in words, the other parts, and what is open. */
export function ServiceStrip({ figures, targets, isStale }: ServiceStripProps) {
  const { t, format } = useWords()
  const show = useShowRows()
  const { total, ages, overdue, questions } = figures
  const { parts, comparison } = total
  const { period } = useView()
  const day = ages.on === null ? '' : format.day(ages.on)
  const changes = targetChanges(targets, questions.total, total)
  const hasTargets = total.reason !== 'needs-targets'
  return (
    <section className={styles.strip} aria-label={t('common.page-on-time')} aria-busy={isStale}>
      {hasTargets && total.reason !== 'outcome-filtered' && (
        <>
          <div className={styles.share}>
            <p className={styles.large}>
              <b>{total.total === null ? '–' : format.share(total.total)}</b>
              <span>{t('onTime.value')}</span>
            </p>
            <p>
              <b>{t('onTime.of-base', { base: format.count(pastDue(parts)) })}</b>
              <span>{total.reason === 'few' ? t('service.answer-few', { smallest: 20 }) : t('onTime.base-words')}</span>
            </p>
            {comparison?.value != null && (
              <p>
                <b>
                  <ExplainFigure
                    measure="on-time"
                    text={
                      comparison.change === null
                        ? t(`vocabulary.reason-${comparison.reason ?? 'base-small'}`)
                        : pointsWords(comparison.change, t, format)
                    }
                  />
                </b>
                <span>
                  {t('onTime.before', {
                    share: format.share(comparison.value),
                    ...format.ends(comparison.from, comparison.to),
                  })}
                  {changes !== null && `. ${targetChangeWords(changes, t, format)}`}
                </span>
              </p>
            )}
          </div>
          {DRAWN_PARTS.slice(1).map((part) => (
            <p key={part} className={styles.fact}>
              <span>
                <i data-part={part} aria-hidden /> {t(`service.part-${part}`)}
              </span>
              {show === null || countOf(parts, part) === 0 ? (
                <b>{format.count(countOf(parts, part))}</b>
              ) : (
                <button type="button" onClick={() => show(rowsOf(questions.total, partFilter(part)))}>
                  {format.count(countOf(parts, part))}
                </button>
              )}
            </p>
          ))}
        </>
      )}
      <p className={styles.fact}>
        <span>{t(period.kind === 'all' ? 'onTime.open-on' : 'onTime.open-on-any', { day })}</span>
        <b>
          {format.count(ages.total ?? 0)}{' '}
          {hasTargets && <small>{t('onTime.overdue-of', { n: format.count(overdue.total ?? 0) })}</small>}
        </b>
      </p>
    </section>
  )
}
