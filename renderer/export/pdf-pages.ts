import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist'
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = worker

/** The pages of a PDF, to be looked at. */
export interface PdfPages {
  readonly count: number
  /** Draws a page, from 1, as wide as the canvas is shown, and says so; what comes back calls it off. */
  draw(page: number, canvas: HTMLCanvasElement, onDrawn: () => void): () => void
  close(): void
}

/** Reads a PDF in base 64. */
export async function openPdf(content: string): Promise<PdfPages> {
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
