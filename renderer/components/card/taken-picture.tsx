import type { PropsWithChildren } from 'react'
import { ChartPicture, type PictureWords } from './chart-picture.tsx'
import { type TakenUse, usePictureUse } from './use-picture.ts'

interface TakenPictureProps extends PictureWords {
  readonly use: TakenUse
  /** Called once the picture is copied or saved, or could not be. */
  readonly done: () => void
}

/** Takes a picture of a chart and does with it what was asked. */
export function TakenPicture({ use, done, children, ...words }: PropsWithChildren<TakenPictureProps>) {
  const put = usePictureUse()
  const take = (svg: string) => {
    if (typeof use !== 'function') return void put(use, words.title, svg).finally(done)
    use(svg)
    done()
  }
  return (
    <ChartPicture {...words} take={take}>
      {children}
    </ChartPicture>
  )
}
