import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { LANGUAGES } from '../../shared/domain/vocabulary/language.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** Of the categories and scopes that the standard lists, those that may fit this program. */
const CATEGORIES = ['budgeting', 'business-intelligence', 'data-analytics', 'data-visualization', 'financial-reporting']
const SCOPES = ['environment', 'finance-and-economic-development', 'infrastructures', 'local-authorities', 'society']

const day = z.iso.date()
const inRepository = z.string().refine((path) => existsSync(join(ROOT, path)), 'is not in the repository')
const named = z.object({ name: z.string().min(1) })

const description = z.strictObject({
  localisedName: z.string().min(1),
  shortDescription: z.string().min(1).max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string().min(1)).min(5).max(20),
})

/** By the standard, contacts are persons and contractors have an end: each kind of maintenance asks for its own. */
const maintenance = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('none') }),
  z.strictObject({ type: z.enum(['internal', 'community']), contacts: z.array(named).min(1) }),
  z.strictObject({ type: z.literal('contract'), contractors: z.array(named.extend({ until: day })).min(1) }),
])

const publicCode = z.strictObject({
  publiccodeYmlVersion: z.string().regex(/^0\.[4-9](?:\.\d+)?$/),
  name: z.literal('Irisboard'),
  url: z.url({ protocol: /^https$/ }),
  softwareVersion: z.string(),
  releaseDate: day,
  logo: inRepository,
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux'])).min(1),
  categories: z.array(z.enum(CATEGORIES)).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.literal('standalone/desktop'),
  intendedAudience: z.strictObject({ countries: z.array(z.literal('be')), scope: z.array(z.enum(SCOPES)).min(1) }),
  description: z.strictObject({ fr: description, nl: description, en: description }),
  legal: z.strictObject({ license: z.literal('EUPL-1.2') }),
  maintenance,
  localisation: z.strictObject({ localisationReady: z.literal(true), availableLanguages: z.array(z.string()) }),
})

const file = publicCode.safeParse(parse(read('publiccode.yml')))

test('publiccode.yml is what the standard asks for', () => {
  expect(file.error?.issues ?? []).toEqual([])
})

test('publiccode.yml says what the program itself does: version, licence, languages, description', () => {
  const { version, license, description: said } = JSON.parse(read('package.json'))
  expect(file.data).toMatchObject({
    softwareVersion: version,
    legal: { license },
    localisation: { availableLanguages: [...LANGUAGES] },
    description: { en: { shortDescription: said } },
  })
})

test('publiccode.yml dates the version as CHANGELOG.md does', () => {
  const { version } = JSON.parse(read('package.json'))
  const dated = new RegExp(`^## ${version.replaceAll('.', '\\.')} \\((\\d{4}-\\d\\d-\\d\\d)\\)$`, 'm').exec(
    read('CHANGELOG.md'),
  )
  expect(file.data?.releaseDate).toBe(dated?.[1])
})
