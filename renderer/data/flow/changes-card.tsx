import { countedAs, hasCounts } from '../../../shared/domain/dataset/traits.ts'
import type { ImportPlan } from '../../../shared/domain/import/import-plan.ts'
import { changedFieldsWords, effectWords } from '../../../shared/i18n/effect-words.ts'
import { Card } from '../../components/card/card.tsx'
import { Heads } from '../../components/listed.tsx'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import { DifferenceTable, WholeText } from '../../history/difference-table.tsx'
import { useWords } from '../../state/words.tsx'
import styles from './changes.module.css'

/** What the import would change: the figures with their values before and after, and the first rows of each kind. */
export function ChangesCard({ plan, isStale }: { plan: ImportPlan; isStale: boolean }) {
  const { t, format } = useWords()
  const { samples } = plan
  if (samples.length === 0) return null
  const rows = plan.new + plan.changed + plan.removed
  const word = countedAs(plan.dataset)
  const counts = { count: samples.length, n: format.count(rows) }
  const changed = changedFieldsWords(plan.changedFields, t, format)
  const isAll = rows > 1 && samples.length === rows
  return (
    <Card title={t('data.changes-title')} sentence={t(`data.changes-text-${word}`)} isStale={isStale}>
      <div className={styles.changes}>
        <Effects plan={plan} />
        <div>
          {changed !== null && <p>{changed}</p>}
          <h3>{t(isAll ? `data.samples-all-${word}` : `data.samples-title-${word}`, counts)}</h3>
          <DifferenceTable rows={samples} />
        </div>
      </div>
    </Card>
  )
}

function Effects({ plan }: { plan: ImportPlan }) {
  const { effects, effectCount, dataset, replacesPublished } = plan
  const words = useWords()
  const { t, format } = words
  // Of other datasets words may change that are no figures: the rows tell them.
  const isPublished = hasCounts(dataset)
  // Of published figures that are refused it is not known what they would change.
  const isCounted = dataset === 'incidents' || (isPublished && plan.plan !== null)
  if (effects.length === 0) return isCounted ? <p>{t('data.effects-none')}</p> : null
  return (
    <div className={styles.effects}>
      {replacesPublished && <p>{t('data.replaces-published', { page: t('common.page-reconciliation') })}</p>}
      <h3>
        {t('data.effects-title', { count: effectCount, n: format.count(effectCount) })}
        {effectCount > effects.length && <small>{t('data.effects-shown', { count: effects.length })}</small>}
      </h3>
      <ScrollRegion label={t('data.effects-table')}>
        <table>
          <Heads
            heads={[t('columns.figure'), t('history.head-before'), t('history.head-after'), t('columns.difference')]}
          />
          <tbody>
            {effects.map((effect) => {
              const { figure, before, after, change } = effectWords(effect, t, format)
              return (
                <tr key={`${figure} ${before} ${after}`}>
                  <th scope="row">
                    <WholeText text={figure} />
                  </th>
                  <td>{before}</td>
                  <td>{after}</td>
                  <td>{change}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  )
}
