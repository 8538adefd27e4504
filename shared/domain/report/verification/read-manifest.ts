import { z } from 'zod'
import { daySchema } from '../../calendar/period.ts'
import { DATASETS } from '../../dataset/dataset.ts'
import { readJson } from '../../reading/read-json.ts'
import { viewStateSchema } from '../../view/view-state.ts'
import { canonicalText, MANIFEST_VERSION, type Manifest, type TableValues } from './manifest.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()
const file = z.object({ name: z.string(), sha256: hash }).strict()

const manifestSchema = z
  .object({
    manifest: z.literal(MANIFEST_VERSION),
    program: z.object({ name: z.literal('Irisboard'), version: z.string() }).strict(),
    isDemonstration: z.boolean(),
    // The state is named by the hash of an import, not by its number.
    view: viewStateSchema.unwrap().extend({ asOf: hash.nullable() }).strict(),
    measures: z.record(z.string(), z.string()),
    snapshots: z.array(
      z
        .object({
          dataset: z.enum(DATASETS),
          sha256: hash,
          asOf: daySchema,
          read: count,
          accepted: count,
          rejected: count,
          rejectedFor: z.record(z.string(), count).optional(),
          pull: z.object({ source: z.string(), moment: z.string(), queryHash: hash }).strict().optional(),
        })
        .strict(),
    ),
    rules: z.record(z.string(), z.string()),
    tables: z.array(z.object({ name: z.string(), rows: count, file }).strict()),
    values: file,
  })
  .strict()

const valuesSchema = z.array(
  z
    .object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
      total: z.number().nullable(),
      declared: z.number().nullable(),
    })
    .strict(),
)

/** What the manifest of a report is to this program. */
export type ReadManifest =
  | { readonly kind: 'read'; readonly manifest: ReadableManifest }
  /** Made before reports were sealed. */
  | { readonly kind: 'earlier' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable' }
  /** No manifest of a report. */
  | { readonly kind: 'foreign' }

export type ReadableManifest = Pick<Manifest, 'view' | 'measures' | 'snapshots' | 'tables' | 'values'>

/** Reads the text of an attached manifest, of this version or any other. */
export function readManifest(text: string): ReadManifest {
  const value = parsedJson(text)
  const own = z.object({ manifest: z.number().int(), program: z.object({ name: z.literal('Irisboard') }) })
  const { data } = own.safeParse(value)
  if (data === undefined) return { kind: 'foreign' }
  if (data.manifest < MANIFEST_VERSION) return { kind: 'earlier' }
  if (data.manifest > MANIFEST_VERSION) return { kind: 'newer' }
  const manifest = manifestSchema.safeParse(value).data
  if (manifest === undefined || canonicalText(value) !== text) return { kind: 'unreadable' }
  return { kind: 'read', manifest }
}

/** Reads the attached values of the tables; `null` where they are of another form. */
export function readValues(text: string): readonly TableValues[] | null {
  return valuesSchema.safeParse(parsedJson(text)).data ?? null
}

function parsedJson(text: string): unknown {
  try {
    return readJson(text)
  } catch {
    return null
  }
}
