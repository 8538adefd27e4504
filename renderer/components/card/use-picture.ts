import { pngOf } from '../../image/picture-png.ts'
import { useWords } from '../../state/words.tsx'
import { base64Of } from '../base64.ts'
import { notify } from '../notify.ts'
import { useFileSaving } from '../use-change.ts'

/** What is made of a picture. */
export type PictureUse = 'copy' | 'png' | 'svg'

/** The same, or who asks for the picture itself. */
export type TakenUse = PictureUse | ((svg: string) => void)

/** Copies a picture or lets the host save it; where the browser refuses the clipboard, says so. */
export function usePictureUse(): (use: PictureUse, title: string, svg: string) => Promise<void> {
  const { t } = useWords()
  const { mutateAsync } = useFileSaving<{ readonly stem: string; readonly ending: 'png' | 'svg'; readonly blob: Blob }>(
    async (client, { stem, ending, blob }) => {
      const content = await base64Of(blob)
      return client.call('images.keep', { stem, images: [{ stem, ending, content }] })
    },
  )
  return async (use, title, svg) => {
    const stem = title.slice(0, LONGEST_STEM)
    if (use === 'svg') await mutateAsync({ stem, ending: 'svg', blob: new Blob([svg]) })
    if (use === 'png') await mutateAsync({ stem, ending: 'png', blob: await pngOf(svg) })
    if (use === 'copy') notify(t((await isCopied(svg)) ? 'exports.image-copied' : 'exports.image-refused'))
  }
}

/** Of a file name, in characters. */
export const LONGEST_STEM = 80

async function isCopied(svg: string): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(svg) })])
    return true
  } catch {
    return false
  }
}
