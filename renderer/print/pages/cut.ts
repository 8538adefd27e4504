/** The words that join the parts of what a page break cuts. */
export interface JoiningWords {
  /** Of a title, that it goes on: "Table 5. Delays (continued)". */
  readonly continued: (title: string) => string
  /** Below a section that goes on. */
  readonly continuedOn: string
}

/**
 * Lets a page begin before an element, and gives the first element of that page: what a section has left begins with its
 * title, what a table has left with its head, and with the group that is cut. The page before ends in saying so.
 */
export function beginPage(element: Element, words: JoiningWords): Element {
  const section = element.closest('section')
  const heading = section?.querySelector('h2') ?? null
  if (section === null || heading === null || element.contains(heading)) return marked(element)
  const own = childAround(section, element)
  const rest = own === element ? element : split(own, element, words)
  const below = document.createElement('p')
  below.toggleAttribute('data-continued-on', true)
  below.textContent = words.continuedOn
  const title = document.createElement('p')
  title.className = heading.className
  title.textContent = words.continued(heading.textContent)
  rest.before(below, title)
  return marked(title)
}

function marked(element: Element): Element {
  element.toggleAttribute('data-page-start', true)
  return element
}

function childAround(section: Element, element: Element): Element {
  return element.parentElement === section || element.parentElement === null
    ? element
    : childAround(section, element.parentElement)
}

/** Cuts a table or a list before one of its lines; the rest stands behind it, without a figure beside it. */
function split(whole: Element, line: Element, words: JoiningWords): Element {
  const table = line.closest('table')
  const columns = table === null ? null : columnsOf(table)
  const group = line.parentElement?.querySelector(':scope > tr:first-child > [scope="rowgroup"]')?.parentElement ?? null
  const isGroupCut = group !== null && group !== line
  const rest = restFrom(whole, line)
  const others = rest.closest('table') ?? rest.querySelector('table')
  if (table === null || columns === null || others === null) return rest
  if (isGroupCut) line.before(continuedGroup(group, words))
  const head = table.tHead?.cloneNode(true)
  if (head !== undefined) others.prepend(head)
  for (const part of [table, others]) {
    part.querySelector('colgroup')?.remove()
    part.prepend(columns.cloneNode(true))
    part.toggleAttribute('data-is-part', true)
  }
  return rest
}

/** Moves a line and all behind it into copies of what they stand in, up to the whole. */
export function restFrom(whole: Element, line: Element): Element {
  const parent = line.parentElement
  if (parent === null) throw new Error('a line outside of what is cut')
  const following = [line, ...siblingsAfter(line)]
  const copy = parent.cloneNode(false)
  if (!(copy instanceof Element)) throw new Error('the copy of an element is one')
  copy.append(...following)
  parent.after(copy)
  const rest = parent === whole ? copy : restFrom(whole, copy)
  if (parent.childElementCount === 0) parent.remove()
  return rest
}

function siblingsAfter(element: Element): readonly Element[] {
  const next = element.nextElementSibling
  return next === null ? [] : [next, ...siblingsAfter(next)]
}

function continuedGroup(group: Element, { continued }: JoiningWords): Node {
  const copy = group.cloneNode(true)
  if (copy.firstChild !== null) copy.firstChild.textContent = continued(group.textContent)
  return copy
}

/** The columns of a table as wide as they are drawn, which its parts keep. */
function columnsOf(table: Element): Element {
  const columns = document.createElement('colgroup')
  for (const cell of table.querySelectorAll('thead th')) {
    const column = document.createElement('col')
    column.style.width = `${cell.getBoundingClientRect().width}px`
    columns.append(column)
  }
  return columns
}
