import { SaxesParser } from 'saxes'

/** The words of a picture, and its elements by name with their attributes: as another program reads them. */
export function readSvg(text: string) {
  const elements: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] = []
  const words: string[] = []
  const open: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    elements.push({ name, attributes: attributes as Readonly<Record<string, string>> })
    open.push(name)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (value) => {
    if (open.includes('text')) words.push(value.replaceAll(/\s/g, ' '))
  })
  parser.write(text).close()
  return { elements, words }
}
