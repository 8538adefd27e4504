import canonicalize from 'canonicalize'
import type { Mapping } from '../../../shared/domain/import/mapping.ts'
import { isSameKind, lastingMapping, type RememberedMapping } from '../../../shared/domain/import/remembered-mapping.ts'

/** True for decisions that files of this kind are read with already, under whatever name. */
export function isRemembered(
  mapping: Mapping,
  kind: Pick<RememberedMapping, 'dataset' | 'headers'>,
  remembered: readonly RememberedMapping[],
): boolean {
  const text = textOf(mapping)
  return remembered.some((each) => each.isCurrent && isSameKind(each, kind) && textOf(each.mapping) === text)
}

function textOf(mapping: Mapping): string | undefined {
  return canonicalize(lastingMapping(mapping))
}
