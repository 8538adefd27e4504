import { Component, type PropsWithChildren, useEffect, useRef, useState } from 'react'
import { AppError, type ErrorCode } from '../../shared/contract/error.ts'
import { groundContext } from '../../shared/domain/report/sections/used-snapshots.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { reportTitle } from '../../shared/i18n/report-words.ts'
import { composeReport, type Report } from '../../shared/report/compose-report.ts'
import { useHost } from '../host/host-context.tsx'
import { sha256 } from '../host/sha256.ts'
import { useWords, WordsInContext } from '../state/words.tsx'
import { pageMargins } from './page-margins.ts'
import { breakPages, type PageWords } from './pages/paper-pages.ts'
import { Paper } from './paper.tsx'
import { type PaperWords, PaperWordsProvider, usePaperWords } from './paper-words.tsx'
import styles from './sheet.module.css'
import './letters.css'

type Composed =
  | { readonly status: 'composing' }
  | { readonly status: 'failed'; readonly code: ErrorCode }
  | { readonly status: 'ready'; readonly report: Report }

/**
 * The print page of a view, printed again as of import `at` where one is given. Sets `data-ready="true"` or `data-failure="CODE"` on the root element, and a title with the
 * content hash.
 */
export function PrintPage({ view, at = null }: { view: ViewState; at?: number | null }) {
  const composed = useReportOf(view, at)
  useEffect(() => {
    if (composed.status !== 'failed') return
    const { dataset } = document.documentElement
    dataset.failure = composed.code
    return () => void delete dataset.failure
  }, [composed])
  const figures = composed.status === 'ready' ? composed.report.figures : null
  return (
    <WordsInContext context={figures === null ? null : groundContext(figures)}>
      <PaperWordsProvider {...(figures === null ? {} : { streets: figures.streetNames })}>
        <main className={styles.backdrop}>
          <PrintBoundary>
            {composed.status === 'ready' ? (
              <DrawnPaper key={composed.report.contentHash} report={composed.report} />
            ) : null}
            {composed.status === 'failed' ? <FailedSheet code={composed.code} /> : null}
          </PrintBoundary>
        </main>
      </PaperWordsProvider>
    </WordsInContext>
  )
}

function useReportOf(view: ViewState, at: number | null): Composed {
  const { client } = useHost()
  const { t, format } = useWords()
  const [composed, setComposed] = useState<Composed>({ status: 'composing' })
  useEffect(() => {
    let isCurrent = true
    const settle = (next: Composed) => {
      if (isCurrent) setComposed(next)
    }
    composeReport(client, view, { t, format }, sha256, at).then(
      (report) => settle({ status: 'ready', report }),
      (error: unknown) => {
        settle({ status: 'failed', code: error instanceof AppError ? error.code : 'internal' })
        if (!(error instanceof AppError)) throw error
      },
    )
    return () => {
      isCurrent = false
    }
  }, [client, view, at, t, format])
  return composed
}

function whenPainted(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act))
}

function pageWords({ t, format }: PaperWords): PageWords {
  return {
    continued: (title) => t('report.continued', { title }),
    continuedOn: (page) => t('report.continued-on', { page: format.count(page) }),
  }
}

const WEIGHTS = [400, 500, 600]

/** Loads the faces of all words before they are measured: text in a late face would print invisible, in margins too. */
async function loadFaces(fonts: string, text: string): Promise<void> {
  await Promise.all(WEIGHTS.map((weight) => document.fonts.load(`${weight} 9pt ${fonts}`, text)))
}

/** The paper; sets `data-ready` once fonts are loaded and all is painted. */
function DrawnPaper({ report }: { report: Report }) {
  const words = usePaperWords()
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    if (sheet.current === null) return
    const paper = sheet.current
    const fonts = getComputedStyle(paper).fontFamily
    const margins = pageMargins(report, words, fonts)
    const { dataset } = document.documentElement
    const title = document.title
    let isShown = true
    document.adoptedStyleSheets.push(margins)
    document.title = `${reportTitle(report.figures, report.tables, words.t, words.format)} · ${report.contentHash}`
    loadFaces(fonts, paper.textContent).then(
      () => {
        if (!isShown) return
        breakPages(paper, pageWords(words))
        whenPainted(() => Object.assign(dataset, { ready: 'true' }))
      },
      () => Object.assign(dataset, { failure: 'print-failed' }),
    )
    return () => {
      isShown = false
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== margins)
      document.title = title
      delete dataset.ready
    }
  }, [report, words])
  return <Paper ref={sheet} report={report} />
}

interface State {
  readonly isBroken: boolean
}

/** Reports a failed drawing, or the printer would wait in vain. React requires a class. */
export class PrintBoundary extends Component<PropsWithChildren, State> {
  override state: State = { isBroken: false }

  static getDerivedStateFromError(): State {
    return { isBroken: true }
  }

  override componentDidCatch(error: Error) {
    // The host logs the stack of unhandled errors.
    reportError(error)
    document.documentElement.dataset.failure = 'internal'
  }

  override componentWillUnmount() {
    delete document.documentElement.dataset.failure
  }

  override render() {
    return this.state.isBroken ? <FailedSheet code="internal" /> : this.props.children
  }
}

/** Replaces a report that could not be drawn. */
function FailedSheet({ code }: { code: ErrorCode }) {
  const { t } = useWords()
  return (
    <article className={styles.sheet}>
      <p>{t('report.page-empty')}</p>
      <p>{t(`errors.${code}`)}</p>
    </article>
  )
}
