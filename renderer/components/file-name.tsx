import { Fragment } from 'react'

/** The name of a file, which breaks its line between its words rather than within one. */
export function FileName({ name }: { name: string }) {
  const parts = name.split(/(?<=[-_])(?=[\p{L}\d])/u)
  return (
    <bdi>
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a name have no other name than their place
        <Fragment key={place}>
          {place > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </bdi>
  )
}
