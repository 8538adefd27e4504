/** A chart of the page, as it can be drawn once more. */
export interface ListedChart {
  readonly title: string
  /** Where it stands; `null` once it is gone. */
  readonly place: () => Element | null
  /** Its picture, as SVG. */
  readonly draw: () => Promise<string>
}

const listed = new Set<ListedChart>()

/** Lists a chart as long as it is on the page; what comes back takes it from the list. */
export function listChart(chart: ListedChart): () => void {
  listed.add(chart)
  return () => void listed.delete(chart)
}

/** The charts of the page, in the order in which they are read. */
export function listedCharts(): readonly ListedChart[] {
  const placed = [...listed].flatMap((chart) => {
    const place = chart.place()
    return place === null ? [] : [{ chart, place }]
  })
  return placed.toSorted((one, other) => (isBefore(one.place, other.place) ? -1 : 1)).map(({ chart }) => chart)
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
