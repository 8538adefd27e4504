import { readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { comparePlaces, isMeantFile } from '../../shared/domain/folder-files.ts'

/** The files to import: those that were named, and in place of a folder all that a person means in it. */
export function importPlaces(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => {
    if (statSync(value, { throwIfNoEntry: false })?.isDirectory() !== true) return [value]
    return readdirSync(value, { recursive: true, encoding: 'utf8' })
      .filter((place) => place.split(sep).every(isMeantFile) && statSync(join(value, place)).isFile())
      .toSorted(comparePlaces)
      .map((place) => join(value, place))
  })
}
