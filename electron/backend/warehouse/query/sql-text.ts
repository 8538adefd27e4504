/** The name of a table or a column in the text of a query. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A table, with its schema where it has one. */
export function quoteRelation(relation: string): string {
  return relation.split('.').map(quoteName).join('.')
}

/** A text in the text of a query, whatever the server takes a backslash for. */
export function quoteText(text: string): string {
  const quoted = `'${text.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`
  return text.includes('\\') ? `E${quoted}` : quoted
}
