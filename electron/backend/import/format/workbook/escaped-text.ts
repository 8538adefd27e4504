/** How a workbook writes a character that XML cannot hold: `_x000D_`. A true `_x` is written `_x005F_x`. */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g

/** The text of a cell with its escapes read; half of a pair of surrogates stays as it is written. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(ESCAPE, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16)
    return code >= 0xd800 && code <= 0xdfff ? whole : String.fromCharCode(code)
  })
}
