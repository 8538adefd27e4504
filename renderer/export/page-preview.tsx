import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist'
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useCallback, useEffect, useRef, useState } from 'react'
import { failureMessage } from '../components/failure-message.ts'
import { useHost } from '../host/host-context.tsx'
import { useWords } from '../state/words.tsx'
import styles from './export-dialog.module.css'
import type { PrintedView } from './use-prints.ts'

/** The pages of the PDF that will be saved; those of the choice before are dimmed until the new ones are drawn. */
export function PagePreview({ print }: { print: PrintedView | undefined }) {
  const { t } = useWords()
  const { pages, isOfPrint } = usePages(print)
  const [drawn, setDrawn] = useState<PdfPages | null>(null)
  const [chosen, choose] = useState(1)
  const onDrawn = useCallback(() => setDrawn(pages), [pages])
  if (print?.status === 'failed')
    return (
      <p role="status" className={styles.said}>
        {failureMessage(print.error, t)}
      </p>
    )
  const isReady = isOfPrint && drawn === pages
  const count = pages?.count ?? 0
  const page = Math.min(chosen, Math.max(count, 1))
  return (
    <>
      <div className={styles.turner}>
        <ActionIcon aria-label={t('exports.page-before')} disabled={page <= 1} onClick={() => choose(page - 1)}>
          <IconChevronLeft size={16} stroke={1.5} />
        </ActionIcon>
        <span role="status">{isReady ? t('exports.page-of', { page, count }) : t('exports.preparing')}</span>
        <ActionIcon aria-label={t('exports.page-after')} disabled={page >= count} onClick={() => choose(page + 1)}>
          <IconChevronRight size={16} stroke={1.5} />
        </ActionIcon>
      </div>
      <div className={styles.pages} aria-busy={!isReady}>
        <div className={styles.sheet}>
          {pages !== null && <PageCanvas {...{ pages, page, onDrawn }} label={t('exports.page-of', { page, count })} />}
        </div>
        <ol className={styles.thumbs}>
          {pages !== null &&
            Array.from({ length: count }, (_, index) => index + 1).map((each) => (
              <li key={each}>
                <button
                  type="button"
                  aria-label={t('exports.page', { page: each })}
                  aria-current={each === page ? 'page' : undefined}
                  onClick={() => choose(each)}
                >
                  <PageCanvas pages={pages} page={each} />
                </button>
                <span aria-hidden>{each}</span>
              </li>
            ))}
        </ol>
      </div>
    </>
  )
}

/** The pages of a print, those of the one before until they are read. */
function usePages(print: PrintedView | undefined): { readonly pages: PdfPages | null; readonly isOfPrint: boolean } {
  const { client } = useHost()
  const file = print?.status === 'printed' ? print.file : null
  const shown = useRef<PdfPages | null>(null)
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['report.read', file],
    queryFn: async () => openPdf((await client.call('report.read', { file: file ?? '' })).content),
    enabled: file !== null,
    placeholderData: (before) => before,
    gcTime: 0,
  })
  useEffect(() => {
    if (shown.current !== data) shown.current?.close()
    shown.current = data ?? null
  }, [data])
  useEffect(() => () => shown.current?.close(), [])
  return { pages: data ?? null, isOfPrint: file !== null && data !== undefined && !isPlaceholderData }
}

interface PageCanvasProps {
  readonly pages: PdfPages
  readonly page: number
  /** What is read out; without one it is a picture beside its number. */
  readonly label?: string
  readonly onDrawn?: () => void
}

function PageCanvas({ pages, page, label, onDrawn = ignore }: PageCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(
    () => (canvas.current === null ? undefined : pages.draw(page, canvas.current, onDrawn)),
    [pages, page, onDrawn],
  )
  return label === undefined ? (
    <canvas ref={canvas} className={styles.thumb} aria-hidden />
  ) : (
    <canvas ref={canvas} role="img" aria-label={label} />
  )
}

function ignore() {}

GlobalWorkerOptions.workerSrc = worker

/** The pages of a PDF, to be looked at. */
interface PdfPages {
  readonly count: number
  /** Draws a page, from 1, as wide as the canvas is shown, and says so; what comes back calls it off. */
  draw(page: number, canvas: HTMLCanvasElement, onDrawn: () => void): () => void
  close(): void
}

/** Reads a PDF in base 64. */
async function openPdf(content: string): Promise<PdfPages> {
  const task = getDocument({ data: Uint8Array.from(atob(content), (byte) => byte.charCodeAt(0)) })
  const pdf = await task.promise
  return {
    count: pdf.numPages,
    draw(number, canvas, onDrawn) {
      const ending = new AbortController()
      void (async () => {
        const page = await pdf.getPage(number)
        if (ending.signal.aborted) return
        const width = canvas.clientWidth * window.devicePixelRatio
        const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
        // Drawn aside, the page before stays in sight until this one is whole.
        const drawn = Object.assign(document.createElement('canvas'), {
          width: Math.round(viewport.width),
          height: Math.round(viewport.height),
        })
        const rendering = page.render({ canvas: drawn, viewport })
        ending.signal.addEventListener('abort', () => rendering.cancel())
        await rendering.promise
        Object.assign(canvas, { width: drawn.width, height: drawn.height })
        canvas.getContext('2d')?.drawImage(drawn, 0, 0)
        canvas.dataset.drawn = String(number)
        onDrawn()
      })().catch((error: unknown) => {
        if (!ending.signal.aborted) throw error
      })
      return () => ending.abort()
    },
    close: () => void task.destroy(),
  }
}
