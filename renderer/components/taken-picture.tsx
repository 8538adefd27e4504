import type { PropsWithChildren } from 'react'
import { ChartPicture, type PictureWords } from './chart-picture.tsx'
import { type PictureUse, usePictureUse } from './use-picture.ts'

interface TakenPictureProps extends PictureWords {
  readonly use: PictureUse
  /** Called once the picture is copied or saved, or could not be. */
  readonly done: () => void
}

/** Takes a picture of a chart and does with it what was asked. */
export function TakenPicture({ use, done, children, ...words }: PropsWithChildren<TakenPictureProps>) {
  const put = usePictureUse()
  return (
    <ChartPicture {...words} take={(svg) => void put(use, words.title, svg).finally(done)}>
      {children}
    </ChartPicture>
  )
}
