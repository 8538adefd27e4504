const SEPARATOR = /[\\/]/

/** What each folder is called: its own name, with those of the folders around it as far as another is called alike. */
export function folderNames(paths: readonly string[]): (path: string) => string {
  const all = [...new Set(paths)].map(partsOf)
  return (path) => {
    const parts = partsOf(path)
    const lengths = Array.from({ length: parts.length }, (_, index) => index + 1)
    const isOwn = (length: number): boolean =>
      all.filter((each) => endOf(each, length) === endOf(parts, length)).length < 2
    return endOf(parts, lengths.find(isOwn) ?? parts.length)
  }
}

function partsOf(path: string): readonly string[] {
  return path.split(SEPARATOR).filter((part) => part !== '')
}

function endOf(parts: readonly string[], length: number): string {
  return parts.slice(-length).join('/')
}
