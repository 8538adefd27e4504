import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { failureMessage } from '../components/failure-message.ts'
import { useHost } from '../host/host-context.tsx'
import { useWords } from '../state/words.tsx'
import styles from './export-dialog.module.css'
import { openPdf, type PdfPages } from './pdf-pages.ts'
import type { Print } from './use-prints.ts'

/** The pages of the PDF that will be saved; those of the choice before are dimmed until the new ones are there. */
export function PagePreview({ print }: { print: Print | undefined }) {
  const { t } = useWords()
  const pages = usePages(print)
  const [chosen, choose] = useState(1)
  if (print?.status === 'failed')
    return (
      <p role="status" className={styles.said}>
        {failureMessage(print.error, t)}
      </p>
    )
  const count = pages?.count ?? 0
  const page = Math.min(chosen, Math.max(count, 1))
  return (
    <>
      <div className={styles.turner}>
        <ActionIcon aria-label={t('exports.page-before')} disabled={page <= 1} onClick={() => choose(page - 1)}>
          <IconChevronLeft size={16} stroke={1.5} />
        </ActionIcon>
        <span role="status">
          {print === undefined ? t('exports.preparing') : t('exports.page-of', { page, count })}
        </span>
        <ActionIcon aria-label={t('exports.page-after')} disabled={page >= count} onClick={() => choose(page + 1)}>
          <IconChevronRight size={16} stroke={1.5} />
        </ActionIcon>
      </div>
      <div className={styles.pages} aria-busy={print === undefined}>
        <div className={styles.sheet}>
          {pages !== null && <PageCanvas pages={pages} page={page} label={t('exports.page-of', { page, count })} />}
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
function usePages(print: Print | undefined): PdfPages | null {
  const { client } = useHost()
  const file = print?.status === 'printed' ? print.file : null
  const shown = useRef<PdfPages | null>(null)
  const { data } = useQuery({
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
  return data ?? null
}

function PageCanvas({ pages, page, label }: { pages: PdfPages; page: number; label?: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => (canvas.current === null ? undefined : pages.draw(page, canvas.current)), [pages, page])
  return label === undefined ? (
    <canvas ref={canvas} className={styles.thumb} aria-hidden />
  ) : (
    <canvas ref={canvas} role="img" aria-label={label} />
  )
}
