import canonicalize from 'canonicalize'
import { z } from 'zod'
import { daySchema } from '../../calendar/period.ts'
import { DATASETS } from '../../dataset/dataset.ts'
import { readJson } from '../../reading/read-json.ts'
import { viewStateSchema } from '../../view/view-state.ts'

/**
 * Grows when a member changes its meaning, so that an older program refuses it. Reports are sealed since 2; before it no file
 * had the values of the tables.
 */
export const MANIFEST_VERSION = 2

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()
const file = z.object({ name: z.string(), sha256: hash }).strict()

/** The contents of a report, equal for equal data on any computer: no time of import, user, path or row id. */
const manifestSchema = z
  .object({
    manifest: z.literal(MANIFEST_VERSION),
    program: z.object({ name: z.literal('Irisboard'), version: z.string() }).strict(),
    isDemonstration: z.boolean(),
    /** What is shown, its state named by the hash of the import. */
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
          /** Why, by code, where the import says so. */
          rejectedFor: z.record(z.string(), count).optional(),
          /** From where and when, where it is no file; not named by reports of 0.11.0. */
          pull: z.object({ source: z.string(), moment: z.string(), queryHash: hash }).strict().optional(),
        })
        .strict(),
    ),
    rules: z.record(z.string(), z.string()),
    tables: z.array(z.object({ name: z.string(), rows: count, file }).strict()),
    values: file,
  })
  .strict()

export type Manifest = z.infer<typeof manifestSchema>

/** A table in codes and values, in no language. */
const tableValuesSchema = z
  .object({
    name: z.string(),
    columns: z.array(z.string()).readonly(),
    rows: z.array(z.array(z.union([z.string(), z.number(), z.null()])).readonly()).readonly(),
    total: z.number().nullable(),
    declared: z.number().nullable(),
  })
  .strict()

export type TableValues = z.infer<typeof tableValuesSchema>

/** What the manifest of a report is to this program. */
export type ReadManifest =
  | { readonly kind: 'read'; readonly manifest: Manifest }
  /** Made before reports were sealed. */
  | { readonly kind: 'earlier' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable' }
  /** No manifest of a report. */
  | { readonly kind: 'foreign' }

/** A value as canonical JSON (RFC 8785). */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('no JSON value')
  return text
}

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
  return z.array(tableValuesSchema).safeParse(parsedJson(text)).data ?? null
}

function parsedJson(text: string): unknown {
  try {
    return readJson(text)
  } catch {
    return null
  }
}
