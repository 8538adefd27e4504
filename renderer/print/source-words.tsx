import type { PropsWithChildren } from 'react'

/** Words of the documents that figures come from, which are French. Only a group hands its language on to the PDF. */
export function SourceWords({ children }: PropsWithChildren) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a set of fields is another thing
    <span role="group" lang="fr">
      {children}
    </span>
  )
}
