import { z } from 'zod'
import { runNpm } from './npm.ts'
import type { ShippedPackage } from './shipped-packages.ts'

/** The part of a CycloneDX document that is looked at or changed; the rest stays as npm wrote it. */
const documentSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string() }) }),
  components: z.array(z.looseObject({ 'bom-ref': z.string(), name: z.string(), version: z.string() })),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
})

type BillOfMaterials = z.infer<typeof documentSchema>

/**
 * The bill of materials of a package, in CycloneDX, from the lock file: npm lists what the program is made of, and Electron,
 * a tool to npm, is added. The same packages give the same bytes. Throws where npm gives none.
 */
export function billOfMaterials(shipped: readonly ShippedPackage[]): string {
  const { text } = runNpm([
    'sbom',
    '--package-lock-only',
    '--omit=dev',
    '--omit=optional',
    '--sbom-format=cyclonedx',
    '--sbom-type=application',
  ])
  return `${JSON.stringify(completed(documentSchema.parse(JSON.parse(text)), shipped), null, 2)}\n`
}

/** Without the number and the moment that npm invents for each, and with the packages that are no dependencies to it. */
function completed(document: BillOfMaterials, shipped: readonly ShippedPackage[]): BillOfMaterials {
  const { serialNumber: _number, metadata, components, dependencies, ...rest } = document
  const { timestamp: _moment, ...said } = metadata
  const known = new Set(components.map(({ name, version }) => `${name} ${version}`))
  const added = shipped
    .filter(({ name, version }) => !known.has(`${name} ${version}`))
    .map(({ name, version, licence }) => ({
      'bom-ref': `${name}@${version}`,
      type: 'framework',
      name,
      version,
      scope: 'required',
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      licenses: [{ license: { id: licence } }],
    }))
  const refs = added.map((component) => component['bom-ref'])
  const program = metadata.component['bom-ref']
  return {
    ...rest,
    // npm names the program by its folder.
    metadata: { ...said, component: { ...metadata.component, name: 'irisboard' } },
    components: [...components, ...added],
    dependencies: [
      ...dependencies.map((each) =>
        each.ref === program ? { ...each, dependsOn: [...each.dependsOn, ...refs] } : each,
      ),
      ...refs.map((ref) => ({ ref, dependsOn: [] })),
    ],
  }
}
