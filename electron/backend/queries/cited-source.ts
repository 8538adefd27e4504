/** Where a stored row says its figure is from: the source that it cites, else the file that brought it. */
export const CITED_SOURCE = 'coalesce(source, (SELECT file_name FROM snapshot WHERE id = valid_from))'
