import { matchChannel, matchOrganisation, matchStatus } from '../../../../shared/domain/reading/match.ts'
import { UNKNOWN_STATUS } from '../../../../shared/domain/vocabulary/status.ts'
import type { Cells } from '../value/cells.ts'
import { type CodedText, memoizedText, personalNote, withNotes } from './coded-text.ts'
import { createIncidentMunicipality } from './incident-municipality.ts'
import type { CodeContext } from './row-builder.ts'

/** Reads the numbers in the dictionary of what names the place, the state and the offices of an incident. */
export interface IncidentCodes {
  municipality(): number
  /** Where the file has no statuses, a closing day tells that the incident is closed. */
  status(closedOn: number | null): number
  organisation(): number
  channel(): number
}

/** The few texts that name them are looked up once each. */
export function createIncidentCodes(cells: Cells, context: CodeContext): IncidentCodes {
  const reading = <Codes>(name: string, read: (text: string | null) => CodedText<Codes>): (() => Codes) =>
    withNotes(memoizedText(cells.field(name), read), cells, context)
  const entityOf = reading('entity', organisationReader(context))
  const managerOf = reading('manager', organisationReader(context))
  return {
    municipality: createIncidentMunicipality(cells, context),
    status: cells.field('status').isHeld ? reading('status', statusReader(context)) : closingStatus(cells, context),
    organisation: () => entityOf() ?? managerOf() ?? context.dictionary.numberOf('organisation', ''),
    channel: reading('channel', channelReader(context)),
  }
}

type TextReader<Codes> = (text: string | null) => CodedText<Codes>

function statusReader({ dictionary: { numberOf }, mappedCode }: CodeContext): TextReader<number> {
  return (text) => {
    if (text === null) return { codes: numberOf('status', UNKNOWN_STATUS), note: null, value: '' }
    const match = matchStatus(text)
    const { code, isShortened } = match.code === null ? matchStatus(mappedCode('status', text) ?? text) : match
    const note = code === null ? 'note-status-unknown' : isShortened ? 'note-status-shortened' : null
    return { codes: numberOf('status', code ?? text), note, value: text }
  }
}

/** The status of incidents whose file has no column of it. */
function closingStatus(cells: Cells, { dictionary: { numberOf }, note }: CodeContext) {
  const hasClosingDays = cells.field('closedOn').isHeld
  return (closedOn: number | null): number => {
    if (!hasClosingDays) {
      note('note-status-absent', '')
      return numberOf('status', UNKNOWN_STATUS)
    }
    note(closedOn === null ? 'note-status-not-closed' : 'note-status-from-closing-day', '')
    return numberOf('status', closedOn === null ? 'not-closed' : 'closed')
  }
}

function organisationReader({ dictionary: { numberOf } }: CodeContext): TextReader<number | null> {
  return (text) => {
    const name = nameIn(text)
    if (name === null) return { codes: null, note: null, value: '' }
    return { codes: numberOf('organisation', matchOrganisation(name) ?? name), ...personalNote(name) }
  }
}

function channelReader({ dictionary: { numberOf } }: CodeContext): TextReader<number> {
  return (text) => {
    const name = nameIn(text) ?? ''
    return { codes: numberOf('channel', matchChannel(name) ?? name), ...personalNote(name) }
  }
}

const NOBODY = new Set(['aucun(e)', 'aucun', 'aucune', 'geen'])

function nameIn(text: string | null): string | null {
  return text === null || NOBODY.has(text.toLowerCase()) ? null : text
}
