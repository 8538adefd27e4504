import { readFileSync } from 'node:fs'
import { DEFAULT_THEME, mergeMantineTheme } from '@mantine/core'
import { describe, expect, it } from 'vitest'
import { cssVariablesResolver, theme as look } from '../../../../renderer/theme/theme.ts'

type Tokens = Readonly<Record<string, string>>

/** A style sheet that the program ships. */
function sheetOf(path: string): string {
  return readFileSync(new URL(`../../../../renderer/${path}`, import.meta.url), 'utf8')
}

/** The colours of the tokens, of which most have one for each theme. */
function tokensOf(theme: 'light' | 'dark'): Tokens {
  const [css = ''] = sheetOf('theme/tokens.css').split('@media')
  const own = Object.fromEntries(
    [...css.matchAll(/--([\w-]+): (?:light-dark\()?(#[0-9a-f]{6})(?:, (#[0-9a-f]{6})\))?;/g)].map(
      ([, name, light, dark]) => [name, theme === 'light' ? light : (dark ?? light)],
    ),
  )
  // A token may be another name of one that has a colour.
  const others = [...css.matchAll(/--([\w-]+): var\(--([\w-]+)\);/g)].map(([, name, of]) => [name, own[of!]])
  return { ...own, ...Object.fromEntries(others) }
}

/** Relative luminance of a colour, by WCAG 2. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one)
  return Math.round(((light! + 0.05) / (dark! + 0.05)) * 100) / 100
}

const THEMES = {
  light: tokensOf('light'),
  dark: tokensOf('dark'),
} as const

/** The table of the design: one token on another, in light and in dark. */
const PAIRS = [
  ['text', 'surface', 17.09, 14.73],
  ['text-2', 'surface', 8.3, 9.02],
  ['text-2', 'sunken', 7.3, 9.47],
  ['text-3', 'surface', 5.64, 5.88],
  ['text-3', 'canvas', 5.18, 6.34],
  ['text-3', 'sunken', 4.96, 6.17],
  ['accent', 'surface', 9.24, 7.23],
  ['accent', 'accent-soft', 7.94, 5.76],
  ['accent-solid-text', 'accent-solid', 9.24, 5.15],
  ['accent-solid', 'surface', 9.24, 3.37],
  ['mark-grey', 'surface', 3.31, 4],
  ['line-strong', 'surface', 3.35, 3.84],
  ['yellow-line', 'yellow-soft', 3.47, 4.38],
  ['text', 'yellow-soft', 15.79, 12.35],
  ['text-2', 'yellow-soft', 7.67, 7.56],
  ['invented', 'surface', 3.75, 7.42],
  ['focus', 'canvas', 8.49, 10.9],
  ['accent', 'window', 7.94, 5.76],
  ['mark-on', 'window', 3.89, 4.29],
  ['mark-on', 'band', 3.71, 4.6],
  ['mark-on', 'sunken', 3.98, 5.66],
  ['break', 'surface', 8.3, 9.02],
  ['band-text', 'surface', 8.3, 9.02],
  ['map-out', 'surface', 3.35, 3.84],
  ['surface', 'q5', 10.75, 10.1],
  ['line-strong', 'lane', 3.13, 3.67],
  ['tip-text', 'tip', 17.09, 14.54],
  ['tip-2', 'tip', 8.9, 7.06],
  ['tip-accent', 'tip', 7.13, 7.86],
  ['invented', 'yellow-soft', 3.47, 6.22],
  ['over', 'surface', 6.06, 7.37],
  ['saving', 'surface', 4.35, 6.6],
  ['text', 'shut', 10.1, 7.28],
  ['open', 'shut', 5.46, 3.57],
] as const

/** Groups of which the lowest counts. */
const LOWEST = [
  ['status words', ['ok', 'warn', 'bad', 'info'].map((name) => [name, 'surface']), 5.76, 7.37],
  ['map classes', [1, 2, 3, 4, 5].map((at) => [`q${at}-text`, `q${at}`]), 5.52, 5.65],
  ['words on a lane', ['text', 'text-2', 'text-3'].map((name) => [name, 'lane']), 5.27, 5.62],
] as const

describe.each(['light', 'dark'] as const)('contrast in the %s theme', (theme) => {
  const tokens = THEMES[theme]
  const at = theme === 'light' ? 2 : 3

  it.each(PAIRS)('%s on %s', (...pair) => {
    expect(contrast(tokens[pair[0]]!, tokens[pair[1]]!)).toBe(pair[at])
  })

  it.each(LOWEST)('the lowest of the %s', (_name, pairs, ...lowest) => {
    expect(Math.min(...pairs.map(([front, back]) => contrast(tokens[front!]!, tokens[back!]!)))).toBe(lowest[at - 2])
  })

  it('a choice of Mantine that holds is drawn as what is chosen elsewhere', () => {
    expect(cssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, look))[theme]).toMatchObject({
      '--mantine-color-iris-light': 'var(--accent-soft)',
      '--mantine-color-iris-light-color': 'var(--accent)',
    })
  })
})

describe('under the colours of the system', () => {
  it('lines and marks are made of its text, whose grey is for what is off', () => {
    const forced = sheetOf('theme/tokens.css').split('(forced-colors: active)')[1] ?? ''
    expect(forced).toContain('--line: color-mix(in srgb, CanvasText')
    expect(forced).not.toContain('GrayText;')
  })

  it('paper stays dark on light, as its charts are drawn', () => {
    expect(sheetOf('print/sheet.module.css')).toMatch(/\.backdrop \{[^}]*forced-color-adjust: none;/)
  })
})
