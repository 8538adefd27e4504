import type { ListedTarget } from '../../shared/contract/figures.ts'
import { ALL_CATEGORIES } from '../../shared/domain/dataset/target-fields.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { Card } from '../components/card/card.tsx'
import { ImportButton } from '../components/import-button.tsx'
import { ScrollRegion } from '../components/scroll-region.tsx'
import { TemplateButton } from '../components/template-button.tsx'
import { Changing } from '../host/folder.tsx'
import { useWords } from '../state/words.tsx'
import { NoTargetsNote } from '../untold/service-note.tsx'
import styles from './service.module.css'

/** In the place of shares: what is missing, and the way to it. */
export function NoTargetsCard() {
  const { t } = useWords()
  return (
    <Card title={t('onTime.no-targets')}>
      <NoTargetsNote title={t('onTime.no-targets-text')} />
    </Card>
  )
}

/** Every target with its source. */
export function TargetsCard({ targets }: { readonly targets: readonly ListedTarget[] }) {
  const { t, format } = useWords()
  const isInvented = targets.some(({ source }) => source.startsWith('DEMO'))
  return (
    <Card
      title={t('onTime.targets', { count: targets.length, n: format.count(targets.length) })}
      information={{ texts: [t('onTime.working-days-note')], day: targets[0]?.asOf ?? null }}
      isInvented={isInvented}
      controls={
        <Changing>
          <TemplateButton dataset="targets" />
          <ImportButton dataset="targets" text={t('onTime.import')} />
        </Changing>
      }
    >
      <TargetTable targets={targets} />
    </Card>
  )
}

function TargetTable({ targets }: { readonly targets: readonly ListedTarget[] }) {
  const { t, format } = useWords()
  const hasSubcategories = targets.some(({ subcategory }) => subcategory !== null)
  return (
    <ScrollRegion label={t('onTime.targets-caption')}>
      <table className={styles.targets}>
        <caption className="visually-hidden">{t('onTime.targets-caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columns.category')}</th>
            {hasSubcategories && <th scope="col">{t('columns.subcategory')}</th>}
            <th scope="col" data-figure>
              {t('columns.delay')}
            </th>
            <th scope="col">{t('columns.days')}</th>
            <th scope="col">{t('onTime.head-from')}</th>
            <th scope="col">{t('onTime.head-to')}</th>
            <th scope="col">{t('columns.source')}</th>
          </tr>
        </thead>
        <tbody>
          {targets.map(({ category, subcategory, delay, counting, from, to, source }) => (
            <tr key={[category, subcategory, from, to].join()}>
              <th scope="row">
                {category === ALL_CATEGORIES ? t('onTime.every') : labelOf('category', category, t, format)}
              </th>
              {hasSubcategories && (
                <td>{subcategory === null ? t('onTime.every') : labelOf('subcategory', subcategory, t, format)}</td>
              )}
              <td data-figure>{format.count(delay)}</td>
              <td>{t(`onTime.${counting}`)}</td>
              <td>{from === null ? '' : format.day(from)}</td>
              <td>{to === null ? '' : format.day(to)}</td>
              <td>{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
