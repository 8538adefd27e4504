import { setImmediate } from 'node:timers/promises'
import type { AppEvent } from '../../../shared/contract/event.ts'
import type { InterruptedImport } from '../../../shared/contract/methods/folder-methods.ts'
import type { FolderState, Handlers } from '../../../shared/contract/methods.ts'
import { rowsName } from '../../../shared/domain/incidents/filter.ts'
import { type Answer, PLAIN_QUESTION, type Question } from '../../../shared/domain/incidents/question.ts'
import type { OnTimeQuestion } from '../../../shared/domain/service/service-question.ts'
import { listBackups } from '../backup/backup-folder.ts'
import { createAnswerer, loadRecordsFor } from '../figures/answer-question.ts'
import { createServiceAnswerer } from '../figures/answer-service.ts'
import { createDashboardHandlers } from '../figures/dashboard-handlers.ts'
import { explainOnTime } from '../figures/explain-on-time.ts'
import { explainQuestion } from '../figures/explain-question.ts'
import { findFindings } from '../figures/find-findings.ts'
import { createRecordStates, withRegisters } from '../figures/record-states.ts'
import { createComparer } from '../history/compare-snapshots.ts'
import { createMappingHandlers } from '../mappings/mapping-handlers.ts'
import { createNoteHandlers } from '../notes/note-handlers.ts'
import { FORBIDDABLE, type OfficePolicy, officePolicy } from '../platform/policy.ts'
import { electronSupportEnds, programBuild, programVersion } from '../platform/version.ts'
import { folderState } from '../queries/folder-state.ts'
import { budgetLines, indicators, keyDates, participants, programmes } from '../queries/programme-lists.ts'
import { publishedYears } from '../queries/published-figures.ts'
import { reconciliation } from '../queries/reconciliation.ts'
import { createRecordCoverages } from '../queries/record-coverage.ts'
import { knownSnapshot, snapshots } from '../queries/snapshots.ts'
import { targets } from '../queries/targets.ts'
import { createRowHandlers } from '../rows/row-lists.ts'
import { type Database, hasWriteAheadLog, sqliteVersion } from '../store/database.ts'
import { countedFrom } from '../store/folder-kind.ts'
import { dataVersion, readJournal } from '../store/journal.ts'
import type { KeepsakeOptions } from '../store/keepsake-list.ts'
import { createViewHandlers } from '../views/saved-views.ts'
import { createListedRows } from '../warehouse/lists/listed-rows.ts'
import { createContacts } from '../warehouse/server/contacts.ts'
import { createSourceHandlers } from '../warehouse/sources/source-handlers.ts'

/** Gives the state that is asked for, the present one where none is. Throws `snapshot-unknown`. */
type StateOf = (asOf?: number | null) => number | null

interface AnswerOptions extends KeepsakeOptions {
  readonly emit: (event: AppEvent) => void
}

/** What is told of the opening of a folder. */
interface Opened {
  readonly interruptedImports: readonly InterruptedImport[]
  readonly isReadOnlyCopy: boolean
}

/** The handlers of the child that keeps the dashboard live. */
export function createAnswerHandlers(database: Database, options: AnswerOptions, opened: Opened): Partial<Handlers> {
  const { dataFolder, emit } = options
  const contacts = createContacts((servers) => emit({ type: 'contact', by: 'answer', servers }))
  const policy = officePolicy()
  const opening = { ...placeOf(database, dataFolder, opened), ...rulesOf(policy) }
  const stateOf: StateOf = (asOf = null) => knownSnapshot(database, asOf)
  const version = programVersion()
  return {
    'app.version': () => ({
      version,
      build: programBuild().slice(0, 12),
      node: process.versions.node,
      sqlite: sqliteVersion(database),
      platform: `${process.platform} ${process.arch}`,
      supportEnds: electronSupportEnds(),
      dataFolder,
      policy: toldPolicy(policy),
    }),
    ...figureHandlers(database, { dataFolder, stateOf }, { interruptedImports: opened.interruptedImports, ...opening }),
    ...listHandlers(database, stateOf),
    ...createViewHandlers(database, options),
    ...createMappingHandlers(database, options),
    ...createNoteHandlers(database, options),
    ...createSourceHandlers(database, { ...options, contacts }),
    'backups.list': async () => ({ rows: await listBackups(dataFolder) }),
  }
}

/** What a person must know of where the folder lies. */
function placeOf(database: Database, dataFolder: string, { isReadOnlyCopy }: Opened) {
  if (isReadOnlyCopy) return { readOnlyCopyOf: dataFolder }
  return hasWriteAheadLog(database) ? {} : { withoutLogIn: dataFolder }
}

/** What the office rules of each page. */
function rulesOf({ files, isBroken, forbids }: OfficePolicy) {
  const file = forbids('sources')
  return {
    ...(file === null ? {} : { sourcesForbiddenBy: file }),
    ...(isBroken ? { brokenPolicy: files.join(', ') } : {}),
  }
}

function toldPolicy({ files, isBroken, unknown, dataFolder, language, forbids }: OfficePolicy) {
  const forbidden = FORBIDDABLE.filter((what) => forbids(what) !== null)
  return files.length === 0 ? null : { files, isBroken, unknown, forbidden, hasFolder: dataFolder !== null, language }
}

/** The part of the state of a folder that stays as it is until the program ends. */
type OpeningFacts = Pick<
  FolderState,
  'interruptedImports' | 'readOnlyCopyOf' | 'withoutLogIn' | 'sourcesForbiddenBy' | 'brokenPolicy'
>

/** What is counted: each answer from one state of the data, whoever commits meanwhile. */
function figureHandlers(
  database: Database,
  { dataFolder, stateOf }: { readonly dataFolder: string; readonly stateOf: StateOf },
  opening: OpeningFacts,
): Partial<Handlers> {
  const coverages = createRecordCoverages(database)
  const states = createRecordStates(database, coverages)
  const answerAny = createAnswerer(database, states)
  const answer = (question: Question) => answerAny({ ...question, asOf: stateOf(question.asOf) })
  const load = (question: Question) =>
    loadRecordsFor(database, coverages, states, { ...question, asOf: stateOf(question.asOf) })
  const listed = createListedRows(database, dataFolder, { states, rows: createRowHandlers(database, states) })
  const service = createServiceAnswerer(states)
  /** Asks about a state that is loaded in turns, and answers from one version of it. */
  const ofState =
    <Asked extends Pick<Question, 'filters' | 'asOf'>, Given>(answers: (asked: Asked) => Given) =>
    async (asked: Asked): Promise<Given> => {
      const asOf = stateOf(asked.asOf)
      const { filters } = withRegisters({ ...asked, asOf }, states)
      await states.load(asOf, filters)
      return database.transaction(answers)({ ...asked, asOf })
    }
  return {
    'folder.state': async ({ asOf }) => {
      // What takes long is done in turns, and known by then.
      await coverages.inTurns(stateOf(asOf))
      return database.transaction(() => {
        const state = stateOf(asOf)
        return { ...folderState(database, state, coverages.of(state)), ...opening }
      })()
    },
    'figures.query': async (question) => {
      await load(question)
      return database.transaction(answer)(question)
    },
    'figures.explain': async (asked) => {
      const { measure, by: _by, top: _top, isOfDelays: _isOfDelays, ...selection } = asked
      if (measure === 'on-time')
        return ofState((onTime: OnTimeQuestion) => explainOnTime(onTime, service, states))({ ...selection, by: [] })
      const question = { ...asked, measure, asOf: stateOf(asked.asOf) }
      await load(question)
      return database.transaction(() => explainQuestion(question, answerAny, states))()
    },
    'figures.findings': async ({ asOf, ...selection }) => {
      const asked = { ...PLAIN_QUESTION, ...selection, asOf: stateOf(asOf) }
      await load(asked)
      return database.transaction(() => findFindings(asked, answerAny, service))()
    },
    'figures.refresh': async ({ questions }) => {
      for (;;) {
        const version = dataVersion(database)
        const answers: Answer[] = []
        for (const question of questions) {
          await load(question)
          answers.push(database.transaction(answer)(question))
          // Other calls need not wait for all of them.
          await setImmediate()
        }
        if (dataVersion(database) === version) return { dataVersion: version, answers }
      }
    },
    'figures.on-time': ofState(service.onTime),
    'figures.open': ofState(service.open),
    ...createDashboardHandlers(database, states, stateOf),
    'reconciliation.query': async ({ asOf }) => {
      await states.load(stateOf(asOf))
      return database.transaction(() => reconciliation(database, answer, stateOf(asOf), coverages.of(stateOf(asOf))))()
    },
    ...listed,
    'rows.open': async (question) => {
      const asOf = stateOf(question.asOf)
      await coverages.inTurns(asOf)
      // The rows that have a text or are of a street are those of the charts, which cells have none of.
      if (rowsName(question.filters) !== undefined && countedFrom(database) !== 'cells')
        await loadRecordsFor(database, coverages, states, { ...question, asOf })
      return listed['rows.open']({ ...question, asOf })
    },
  }
}

/** What is listed as it is stored. */
function listHandlers(database: Database, stateOf: StateOf): Partial<Handlers> {
  return {
    'years.list': ({ asOf }) => ({ rows: publishedYears(database, stateOf(asOf)) }),
    'indicators.list': ({ programme, asOf }) => ({ rows: indicators(database, programme, stateOf(asOf)) }),
    'budgets.list': ({ programme, asOf }) => ({ rows: budgetLines(database, programme, stateOf(asOf)) }),
    'programmes.list': ({ asOf }) => ({ rows: programmes(database, stateOf(asOf)) }),
    'participants.list': ({ programme, asOf }) => ({ rows: participants(database, programme, stateOf(asOf)) }),
    'targets.list': ({ asOf }) => ({ rows: targets(database, stateOf(asOf)) }),
    'dates.list': ({ programme, asOf }) => ({ rows: keyDates(database, programme, stateOf(asOf)) }),
    'snapshots.compare': createComparer(database),
    'snapshots.list': () => ({ rows: snapshots(database) }),
    'journal.list': () => ({ rows: readJournal(database) }),
  }
}
