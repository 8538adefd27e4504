import type { Client } from '../../shared/contract/client.ts'
import type { MethodInput } from '../../shared/contract/methods.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import type { Language } from '../../shared/domain/vocabulary/language.ts'
import { base64Of } from '../components/base64.ts'
import type { ListedChart } from '../components/card/chart-list.ts'
import { LONGEST_STEM } from '../components/card/use-picture.ts'
import { useFileSaving } from '../components/use-change.ts'
import { pngOf } from '../image/picture-png.ts'
import type { ExportKind } from './export-choice.ts'
import { isOfKey, keyOfChoice, type SignChoice } from './sign-choice.ts'
import type { PrintedView } from './use-prints.ts'

interface Wanted {
  readonly view: ViewState
  readonly kind: ExportKind
  readonly language: Language
  readonly print: PrintedView | undefined
  /** What a PDF is signed with. */
  readonly sign: SignChoice
  readonly charts: readonly ListedChart[]
  /** What several files together are called. */
  readonly title: string
}

/** Makes the file of a choice and lets the host save it; of a PDF that is in sight already, that very one, signed or not. */
export function useSaving() {
  return useFileSaving<Wanted>(async (client, { view, kind, language, print, sign, charts, title }) => {
    switch (kind) {
      case 'pdf':
        return signed(
          client,
          print?.status === 'printed' ? print : await client.call('report.create', { view, language }),
          sign,
        )
      case 'xlsx':
      case 'csv':
        return client.call('tables.export', { view, language, format: kind })
      case 'images':
        return client.call('images.keep', { stem: title, images: await picturesOf(charts) })
    }
  }, isOfKey)
}

async function signed<Made extends { readonly file: string; readonly name: string }>(
  client: Client,
  made: Made,
  sign: SignChoice,
) {
  const key = await keyOfChoice(sign)
  return key === null ? made : client.call('report.sign', { file: made.file, key })
}

type Images = MethodInput<'images.keep'>['images']

/** Every chart as SVG and as PNG, one after the other: each is drawn out of sight first. */
async function picturesOf(charts: readonly ListedChart[]): Promise<Images> {
  const images: Images[number][] = []
  for (const [index, { title, draw }] of charts.entries()) {
    const svg = await draw()
    const stem = `${index + 1} ${title}`.slice(0, LONGEST_STEM)
    const png = await pngOf(svg)
    images.push(
      { stem, ending: 'svg', content: await base64Of(new Blob([svg])) },
      { stem, ending: 'png', content: await base64Of(png) },
    )
  }
  return images
}
