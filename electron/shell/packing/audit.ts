import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ROOT } from '../../build.ts'
import { runNpm } from './npm.ts'
import { type ShippedPackage, shippedPackages } from './shipped-packages.ts'

/** A known weakness of a package that does not touch this program, why, and until when that is believed. */
const exceptionSchema = z.strictObject({
  advisory: z.string().regex(/^GHSA(?:-[0-9a-z]{4}){3}$/),
  package: z.string().min(1),
  reason: z.string().min(30),
  until: z.iso.date(),
})

type AuditException = z.infer<typeof exceptionSchema>

/** The part of npm's report (version 2) that is looked at; what leads to another package is named by a text alone. */
const reportSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      nodes: z.array(z.string()),
      via: z.array(z.union([z.string(), z.object({ url: z.string(), title: z.string(), severity: z.string() })])),
    }),
  ),
})

interface Finding {
  readonly package: string
  readonly advisory: string
  readonly severity: string
  readonly title: string
}

/** What an audit says: nothing, weaknesses, or that nobody could be asked. */
export type AuditResult =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'asked'; readonly findings: readonly Finding[] }

/** The exceptions of the house, from `audit-exceptions.json`. Throws where one is without reason or day. */
export function readExceptions(): readonly AuditException[] {
  const file = join(ROOT, 'electron', 'shell', 'packing', 'audit-exceptions.json')
  return z.array(exceptionSchema).parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** Judges npm's report on what is shipped; a day after `until` an exception excuses nothing more. */
export function judgeAudit(
  text: string,
  shipped: readonly ShippedPackage[],
  exceptions: readonly AuditException[],
  today: string,
): AuditResult {
  const report = reportSchema.safeParse(jsonOf(text))
  if (!report.success) return { kind: 'unreachable' }
  const paths = new Set(shipped.map(({ path }) => path))
  const findings = Object.entries(report.data.vulnerabilities)
    .filter(([, { nodes }]) => nodes.some((path) => paths.has(path)))
    .flatMap(([name, { via }]) =>
      via.flatMap((cause) =>
        typeof cause === 'string'
          ? []
          : [
              {
                package: name,
                advisory: cause.url.split('/').at(-1) ?? '',
                severity: cause.severity,
                title: cause.title,
              },
            ],
      ),
    )
  const isExcused = (finding: Finding) =>
    exceptions.some(
      ({ advisory, package: name, until }) =>
        advisory === finding.advisory && name === finding.package && today <= until,
    )
  return { kind: 'asked', findings: findings.filter((finding) => !isExcused(finding)) }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Asks the npm registry what is known of the packages that are shipped. */
export function audit(today: string): AuditResult {
  return judgeAudit(runNpm(['audit', '--json']).text, shippedPackages(ROOT), readExceptions(), today)
}

/** What to print of an audit. */
export function auditLines(result: AuditResult): readonly string[] {
  if (result.kind === 'unreachable')
    return ['The npm registry does not say what is known of the packages: not audited.']
  if (result.findings.length === 0) return ['Nothing is known against the packages that are shipped.']
  return [
    ...result.findings.map(
      ({ package: name, severity, title, advisory }) => `${name}: ${severity}: ${title} (${advisory})`,
    ),
    'Take a version without it, or say in electron/shell/packing/audit-exceptions.json why it does not touch us, and until when.',
  ]
}
