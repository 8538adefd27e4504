import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')

const SHARED = ['shared/domain', 'shared/contract', 'shared/i18n', 'shared/report']
const BACKEND = [...SHARED, 'electron/backend']

/** The layers, each with those it may import from beside itself. No arrow goes the other way. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'shared/domain': [],
  'shared/contract': ['shared/domain'],
  // The words for error codes must know the codes.
  'shared/i18n': ['shared/domain', 'shared/contract'],
  'shared/report': ['shared/domain', 'shared/contract', 'shared/i18n'],
  renderer: SHARED,
  'electron/backend': SHARED,
  'electron/http': [...BACKEND, 'electron/build.ts'],
  'electron/cli': [...BACKEND, 'electron/http', 'electron/build.ts'],
  'electron/shell': [...BACKEND, 'electron/cli', 'electron/build.ts'],
  electron: [...BACKEND, 'electron/http', 'electron/cli'],
}

interface Source {
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
}

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([^'\n]+)'/g

function sourcesUnder(folder: string): readonly Source[] {
  const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const path = relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/')
      const text = readFileSync(join(ROOT, path), 'utf8')
      return { path, text, imports: [...text.matchAll(IMPORT)].map(([, name = '']) => resolveImport(path, name)) }
    })
}

/** A path from the root for a file of the project, the name as it stands for a package. */
function resolveImport(from: string, name: string): string {
  return name.startsWith('.') ? posix.join(posix.dirname(from), name) : name
}

function layerOf(path: string): string {
  return Object.keys(LAYERS).find((layer) => path.startsWith(`${layer}/`)) ?? ''
}

const sources = ['shared', 'renderer', 'electron'].flatMap(sourcesUnder)
const tests = sourcesUnder('test')

/** All breaches of a rule, each as a line that names the file and what to do instead. */
function breaches(files: readonly Source[], judge: (source: Source) => readonly string[]): readonly string[] {
  return files.flatMap((source) => judge(source).map((why) => `${source.path}: ${why}`))
}

describe('layers', () => {
  test('shared/domain <- shared/{contract,i18n} <- shared/report <- renderer, and <- electron/backend <- electron/{shell,http,cli}', () => {
    const judge = ({ path, imports }: Source) => {
      const layer = layerOf(path)
      const allowed = [layer, ...(LAYERS[layer] ?? [])]
      const isAllowed = (target: string) => allowed.some((each) => target === each || layerOf(target) === each)
      return imports
        .filter((target) => /^(shared|renderer|electron|test)\//.test(target) && !isAllowed(target))
        .map((target) => `imports ${target}; ${layer} may import from ${allowed.join(', ')}`)
    }
    expect(breaches(sources, judge)).toEqual([])
  })

  test('only electron/shell imports electron', () => {
    const judge = ({ path, imports }: Source) =>
      imports.some((name) => name === 'electron' || name.startsWith('electron/main')) &&
      layerOf(path) !== 'electron/shell'
        ? ["imports 'electron'; put what needs it in electron/shell and pass it in as a function"]
        : []
    expect(breaches(sources, judge)).toEqual([])
  })

  test('L1: only electron/http opens a socket, so that the window has none', () => {
    const judge = ({ path, imports }: Source) =>
      layerOf(path) === 'electron/http'
        ? []
        : imports
            .filter((name) => /^node:(?:net|https?|http2|tls|dgram)$/.test(name))
            .map((name) => `imports ${name}; let electron/http speak to pages, and processes send messages`)
    expect(breaches(sources, judge)).toEqual([])
  })

  test('S10: only electron/backend/warehouse/server loads what speaks to a server, and only when it is asked', () => {
    const judge = ({ path, text }: Source) =>
      [...text.matchAll(/^(.*)'(pg(?:-copy-streams)?)'/gm)].flatMap(([, before = '', name]) =>
        /^\s*import type /.test(before) && path.startsWith('electron/backend/warehouse/server/')
          ? []
          : path === 'electron/backend/warehouse/server/open-server.ts' && before.endsWith('await import(')
            ? []
            : [`imports ${name}; ask a server by electron/backend/warehouse/server`],
      )
    expect(breaches(sources, judge)).toEqual([])
  })

  // That shared sees no DOM and the renderer no Node type is checked by the compiler projects.
  test('neither shared nor renderer imports from Node', () => {
    const judge = ({ imports }: Source) =>
      imports.filter((name) => name.startsWith('node:')).map((name) => `imports ${name}; take the value as a parameter`)
    const files = sources.filter(({ path }) => !path.startsWith('electron/'))
    expect(breaches(files, judge)).toEqual([])
  })

  test('U5: the present instant is asked at the ends of the program, and passed in', () => {
    const ends =
      /^electron\/(?:backend\/process\/(?:child|host-backend)|cli\/local-client|cli\/commands\/(?:backups|diagnostics|trust)|cli\/report\/given-key|electron-binary|shell\/package)\.ts$/
    const judge = ({ path, text }: Source) =>
      /\bDate\.now\(\)|\bnew Date\(\)|\bTemporal\.Now\b/.test(text) && !ends.test(path)
        ? ['asks the clock; take the instant as a parameter']
        : []
    expect(breaches(sources, judge)).toEqual([])
  })

  test('only electron/backend speaks to the database', () => {
    const judge = ({ path, imports }: Source) =>
      imports.includes('better-sqlite3') && layerOf(path) !== 'electron/backend'
        ? ["imports 'better-sqlite3'; ask the backend by a method of shared/contract/methods.ts"]
        : []
    expect(breaches(sources, judge)).toEqual([])
  })
})

/**
 * The folders whose own folders are floors, from the ground up: each may import from those of the lines above it, and never
 * from one of its own line.
 */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  'electron/backend/import': ['format lexicon', 'head', 'body value', 'row', 'check', 'reading', 'plan', 'commit'],
  'electron/backend': [
    'platform turns host sheets',
    'signing update',
    'store folders report',
    'engine notes views',
    'queries integrity',
    'figures history removal',
    'import rows',
    'backup demonstration mappings warehouse',
    'purge diagnostics',
    'process',
  ],
  'electron/backend/store': ['cells foreign migrations staging'],
  'electron/backend/warehouse': ['query', 'server', 'cells', 'codes sources', 'pull', 'records', 'lists'],
  'electron/cli': ['import report', 'commands'],
  'renderer/data': ['work', 'folder imports reading', 'databases flow'],
  'renderer/incidents': ['figures', 'drawing sentence', 'cards', 'pinned'],
  'shared/domain': [
    'vocabulary geography',
    'calendar',
    'dataset',
    'reading',
    'incidents money warehouse',
    'history row view',
    'import',
    'figures',
    'service',
    'cross',
    'report',
  ],
  'shared/contract': ['methods'],
  'shared/domain/report': ['recipe tables', 'sections', 'verification'],
}

/** Houses in which files lie beside the folders: what their folders have in common, and what gathers them. */
const WITH_FACES = ['electron/backend/store', 'electron/cli', 'shared/contract']

/** The name of the folder of a house in which a file lies; `null` for a file outside, or beside the folders of a face. */
function folderIn(house: string, path: string): string | null {
  if (!path.startsWith(`${house}/`)) return null
  const [folder = '', ...inside] = path.slice(house.length + 1).split('/')
  return inside.length === 0 && WITH_FACES.includes(house) ? null : folder
}

describe.each(Object.entries(FLOORS))('floors of %s', (house, floors) => {
  const floorOf = (folder: string): number => floors.findIndex((floor) => floor.split(' ').includes(folder))

  test('every file lies in a folder that has its floor', () => {
    const judge = ({ path }: Source) => {
      const folder = folderIn(house, path)
      if (folder === null || floorOf(folder) >= 0) return []
      return [`${folder} has no floor in ${house}; move the file into a folder that has one, or name the floor`]
    }
    expect(breaches(sources, judge)).toEqual([])
  })

  test('a folder imports only from floors below its own', () => {
    const judge = ({ path, imports }: Source) => {
      const from = folderIn(house, path)
      if (from === null) return []
      return imports.flatMap((target) => {
        const to = folderIn(house, target)
        if (to === null || to === from || floorOf(to) < floorOf(from)) return []
        return [`imports ${target}; ${from} lies below ${to}, or beside it, in ${house}`]
      })
    }
    expect(breaches(sources, judge)).toEqual([])
  })
})

/** The folder of its layer in which a file lies, however deep; a file beside the folders stands for itself. */
function folderOf(path: string): string {
  const layer = layerOf(path)
  const [folder = ''] = path.slice(layer.length + 1).split('/')
  return `${layer}/${folder}`
}

/** The shortest way along arrows, both ends included; `null` where there is none. */
function wayBetween(start: string, end: string, arrows: ReadonlyMap<string, ReadonlySet<string>>) {
  const ways: (readonly string[])[] = [[start]]
  const seen = new Set([start])
  for (const way of ways) {
    const last = way.at(-1) ?? start
    if (last === end) return way
    for (const next of arrows.get(last) ?? []) {
      if (!seen.has(next)) ways.push([...way, next])
      seen.add(next)
    }
  }
  return null
}

describe('circles', () => {
  const answer =
    'move what both need to where neither is: pure to shared/domain, words to shared/i18n, else a lower folder'

  test.each([
    ['folder', folderOf],
    ['file', (path: string) => path],
  ] as const)('no %s imports what leads back to it', (_, placeOf) => {
    const arrows = new Map<string, Set<string>>()
    const inside = ({ imports }: Source) => imports.filter((target) => layerOf(target) !== '')
    for (const source of sources) {
      const from = placeOf(source.path)
      const targets = inside(source).map(placeOf)
      arrows.set(from, new Set([...(arrows.get(from) ?? []), ...targets.filter((target) => target !== from)]))
    }
    const judge = (source: Source) =>
      inside(source).flatMap((target) => {
        const [from, to] = [placeOf(source.path), placeOf(target)]
        const back = from === to ? null : wayBetween(to, from, arrows)
        return back === null ? [] : [`imports ${target}, which leads back (${[from, ...back].join(' -> ')}); ${answer}`]
      })
    expect(breaches(sources, judge)).toEqual([])
  })
})

describe('house style', () => {
  test('no file is over 300 lines, no test over 400', () => {
    const over = (limit: number) => (source: Source) => {
      const lines = source.text.split('\n').length - 1
      return lines > limit ? [`${lines} lines; cut it by nouns into files of at most ${limit}`] : []
    }
    expect([...breaches(sources, over(300)), ...breaches(tests, over(400))]).toEqual([])
  })

  test('the oracle of the engine can be checked by reading it: at most 60 lines', () => {
    const { length } = readFileSync(join(ROOT, 'electron/backend/engine/oracle.ts'), 'utf8').trimEnd().split('\n')
    expect(length).toBeLessThanOrEqual(60)
  })

  test('a folder of more than 30 sources of its own says in its README why it is one', () => {
    const folders = Map.groupBy([...sources, ...tests], ({ path }) => dirname(path))
    const judge = ([folder, inside]: [string, readonly Source[]]) => {
      const readme = join(ROOT, folder, 'README.md')
      const says = existsSync(readme) && /\bone folder\b/i.test(readFileSync(readme, 'utf8'))
      const isOfLanguage = /^shared\/i18n\/\w\w$/.test(folder)
      return inside.length <= 30 || isOfLanguage || says
        ? []
        : [`${folder}: ${inside.length} files; split it, or say why`]
    }
    expect([...folders].flatMap(judge)).toEqual([])
  })

  test('files are named for one noun, in kebab-case', () => {
    const judge = ({ path }: Source) => {
      const name = posix.basename(path).replace(/(\.test)?\.tsx?$/, '')
      if (/^(utils?|helpers?|index|common|misc)$/.test(name) && dirname(path).split('/')[1] !== 'i18n')
        return ['says nothing; name the file for the noun that it is about, and import from that file']
      return /^[a-z0-9]+(-[a-z0-9]+)*(\.d)?$/.test(name) ? [] : ['is not in kebab-case']
    }
    expect(breaches([...sources, ...tests], judge)).toEqual([])
  })

  test('an exported type has a name of its own: one word, one meaning', () => {
    const types = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name = '']) => ({ name, path })),
    )
    const shared = [...Map.groupBy(types, ({ name }) => name)].filter(([, files]) => files.length > 1)
    expect(shared.map(([name, files]) => `${name}: ${files.map(({ path }) => path).join(', ')}`)).toEqual([])
  })

  test('exports are named, and no file only passes on those of others', () => {
    const judge = ({ path, text }: Source) => [
      ...(/^export default\b/m.test(text) && path !== 'test/knip.ts' ? ['has a default export; name it'] : []),
      ...(/^export \*/m.test(text) ? ['passes on another file; import from that file'] : []),
    ]
    expect(breaches([...sources, ...tests], judge)).toEqual([])
  })

  test('imports name the file they mean, with its ending', () => {
    const judge = ({ imports }: Source) =>
      imports
        .filter((name) => /^(shared|renderer|electron|test)\//.test(name) && !/\.[a-z0-9]+(\?\w+)?$/.test(name))
        .map((name) => `imports ${name}; add .ts or .tsx`)
    expect(breaches([...sources, ...tests], judge)).toEqual([])
  })

  test('no test waits for time to pass', () => {
    const judge = ({ text }: Source) =>
      /\bsetTimeout\(|timers\/promises|waitForTimeout/.test(text) ? ['waits; wait for what is to be seen instead'] : []
    expect(
      breaches(
        tests.filter(({ path }) => path.startsWith('test/e2e/')),
        judge,
      ),
    ).toEqual([])
  })

  test('nothing is left for later in the code', () => {
    const judge = ({ text }: Source) =>
      /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck)/.test(text) ? ['leaves work behind; do it, or open an issue'] : []
    expect(breaches(sources, judge)).toEqual([])
  })
})
