import { FIXMYSTREET } from '../../../shared/domain/vocabulary/register.ts'

/** The snapshot whose state is asked, `null` for the present one. */
export type AsOf = number | null

/** The versions that are valid as of `@asOf`. */
export const VALID =
  '(@asOf IS NULL AND valid_to IS NULL OR valid_from <= @asOf AND (valid_to IS NULL OR valid_to > @asOf))'

/** Where a stored row says its figure is from: the source that it cites, else its file. */
export const CITED_SOURCE = 'coalesce(source, (SELECT file_name FROM snapshot WHERE id = valid_from))'

/** The register whose records a snapshot brought: one that tells none is of FixMyStreet, as all were before version 7. */
export const SNAPSHOT_REGISTER = `coalesce(json_extract(settings, '$.register'), '${FIXMYSTREET}')`
