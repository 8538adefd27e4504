import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type FormEvent, Suspense, useEffect, useState } from 'react'
import { DEFAULT_SORT } from '../../shared/contract/rows.ts'
import {
  filledTables,
  firstSections,
  heldSections,
  type SectionScope,
  scopeOf,
  sectionOffer,
} from '../../shared/domain/report/sections/report-scope.ts'
import { TABLE_NAMES } from '../../shared/domain/report/sections/report-sections.ts'
import type { TableName } from '../../shared/domain/report/tables/table.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '../../shared/domain/vocabulary/language.ts'
import { listedCharts } from '../components/card/chart-list.ts'
import { Dialog } from '../components/dialog.tsx'
import { Segments } from '../components/segments.tsx'
import { useExport } from '../rows/use-export.ts'
import { usePresentView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { type ExportChoice, OF_INCIDENTS, withScope } from './export-choice.ts'
import styles from './export-dialog.module.css'
import { KindField, ScopeField, SectionField } from './export-fields.tsx'
import { PagePreview } from './page-preview.tsx'
import { isIncomplete, isOfKey, type SignChoice } from './sign-choice.ts'
import { SignField } from './sign-field.tsx'
import { TablePreview, useReportTables } from './table-preview.tsx'
import { usePrints } from './use-prints.ts'
import { useSaving } from './use-saving.ts'
import { useSelectedRows } from './use-selected-rows.ts'

/** Until it is known which tables have something to print, all that there are keep their place. */
const ALL: ReadonlySet<TableName> = new Set(TABLE_NAMES)

/** What is taken away, as what, and how it will look: the pages are those of the very file that is saved. */
export function ExportDialog({ close }: { close: () => void }) {
  const { t } = useWords()
  return (
    <Dialog title={t('common.export')} close={close} size="full">
      <ExportForm close={close} />
    </Dialog>
  )
}

function ExportForm({ close }: { close: () => void }) {
  const words = useWords()
  const { t } = words
  const view = usePresentView()
  const { change } = useViewActions()
  const [choice, setChoice] = useState<ExportChoice>(() => ({
    scope: scopeOf(view),
    sections: view.report.sections,
    language: view.report.language ?? words.language,
    kind: 'pdf',
  }))
  const { scope, language, kind } = choice
  const [charts] = useState(listedCharts)
  const rows = useSelectedRows(view)
  const tables = useReportTables(view)
  const filled = tables.status === 'ready' ? filledTables(tables.data) : ALL
  const sectionsOf = (of: SectionScope) => (of === scope ? choice.sections : null) ?? firstSections(of, view, filled)
  const viewOf = (of: SectionScope): ViewState => ({
    ...view,
    // A report on everything is on all programmes.
    drill: of === 'report' && view.page !== 'incidents' ? null : view.drill,
    report: { language, sections: heldSections(sectionsOf(of), of, view, filled) },
  })
  const shown = scope === 'rows' ? null : viewOf(scope)
  const others = (['page', 'report'] as const).filter((each) => each !== scope).map(viewOf)
  const isKnown = tables.status === 'ready'
  const printOf = usePrints(isKnown && shown !== null && kind === 'pdf' ? [shown, ...others] : [])
  const print = shown === null ? undefined : printOf(shown)
  const save = useSaving()
  const [sign, setSign] = useState<SignChoice>({ kind: 'none' })
  const isSigned = kind === 'pdf' && sign.kind !== 'none'
  const rowExport = useExport({ ...rows.selection, find: null, sort: DEFAULT_SORT, language })
  const [isWaiting, setWaiting] = useState(false)
  const begin = () => {
    const done = { onSuccess: close }
    if (shown === null) return rowExport.begin(kind === 'xlsx' ? 'xlsx' : 'csv', done)
    if (kind !== 'images') change({ report: shown.report })
    save.mutate({ view: shown, kind, language, print, sign, charts, title: t(`common.page-${view.page}`) }, done)
  }
  // Which sections have something in them is known a moment later; rows and images have none.
  const isEarly = tables.status === 'loading' && !lacksSections(choice)
  useEffect(() => {
    if (!isWaiting || isEarly) return
    setWaiting(false)
    if (isKnown || lacksSections(choice)) begin()
  })
  const isBusy = isWaiting || save.isPending || rowExport.isPending
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy) setWaiting(true)
  }
  const pagesOf = (of: SectionScope) => {
    const made = printOf(viewOf(of))
    return made?.status === 'printed' ? t('exports.pages', { count: made.pages }) : undefined
  }
  const rowCount = rows.count ?? 0
  const rowWords =
    rows.count === null
      ? t('exports.counting')
      : t('exports.rows', { count: rowCount, rows: words.format.count(rowCount) })
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.fields}>
        <div className={styles.choices}>
          <ScopeField
            chosen={scope}
            choose={(next) => setChoice(withScope(choice, next))}
            words={{
              page: {
                about: t(OF_INCIDENTS.includes(view.page) ? 'exports.about-page-filtered' : 'exports.about-page', {
                  page: t(`common.page-${view.page}`),
                }),
                beside: pagesOf('page'),
                isOffered: true,
              },
              rows: {
                about: rows.reason === null ? rowWords : t(`exports.no-rows-${rows.reason}`),
                beside: t('exports.rows-kinds'),
                isOffered: rowCount > 0,
              },
              report: { about: t('exports.about-report'), beside: pagesOf('report'), isOffered: true },
            }}
          />
          <SectionField
            chosen={scope === 'rows' ? [] : sectionsOf(scope)}
            offerOf={(name) => sectionOffer(name, scope === 'rows' ? 'page' : scope, view.page, filled)}
            isKnown={isKnown}
            instead={
              lacksSections(choice) ? (
                <p className={styles.instead}>{t(`exports.sections-none-${scope === 'rows' ? 'rows' : 'images'}`)}</p>
              ) : null
            }
            choose={(sections) => setChoice({ ...choice, sections })}
          />
          <div className={styles.language}>
            <span aria-hidden>{t('common.language')}</span>
            <Segments
              label={t('common.language')}
              options={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each], lang: each }))}
              value={language}
              onChange={(next) => setChoice({ ...choice, language: next })}
            />
          </div>
          <KindField
            chosen={kind}
            scope={scope}
            charts={charts.length}
            choose={(next) => setChoice({ ...choice, kind: next })}
          />
          {kind === 'pdf' && (
            // Its words come with it.
            <Suspense fallback={null}>
              <SignField
                chosen={sign}
                refusal={isOfKey(save.error) ? save.error : null}
                choose={(next) => {
                  save.reset()
                  setSign(next)
                }}
              />
            </Suspense>
          )}
        </div>
        <footer className={styles.foot}>
          <p>
            {print?.status === 'printed' && kind === 'pdf' ? (
              <>
                <span className={styles.file}>{print.name}</span>
                <span className={styles.paper}>{t('exports.paper', { count: print.pages })}</span>
              </>
            ) : null}
          </p>
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button
            type="submit"
            variant="filled"
            data-autofocus
            leftSection={<IconDownload size={14} stroke={1.5} />}
            loading={isBusy}
            disabled={kind === 'pdf' && isIncomplete(sign)}
            loaderProps={{ type: 'dots' }}
          >
            {t(isSigned ? 'exports.do-sign' : `exports.do-${kind}`)}
          </Button>
        </footer>
      </div>
      <section className={styles.preview} aria-label={t('exports.preview')}>
        {kind === 'pdf' ? (
          <PagePreview print={print} />
        ) : kind === 'images' ? (
          <ol className={styles.list}>
            {charts.map(({ title }) => (
              <li key={title}>{title}</li>
            ))}
          </ol>
        ) : shown === null ? (
          <p className={styles.said}>{rowWords}</p>
        ) : (
          <TablePreview
            tables={tables.status === 'ready' ? tables.data : null}
            sections={sectionsOf(scope === 'report' ? 'report' : 'page')}
          />
        )}
      </section>
    </form>
  )
}

/** Rows and images are all there is: nothing of them is chosen. */
function lacksSections({ scope, kind }: ExportChoice): boolean {
  return scope === 'rows' || kind === 'images'
}
