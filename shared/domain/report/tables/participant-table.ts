import { bodiesOf, onlyFamily } from '../../dataset/participant-body.ts'
import { PARTICIPANT_FAMILIES } from '../../dataset/participant-family.ts'
import { wordOrder } from '../../vocabulary/word-order.ts'
import type { ReportFigures, ReportParticipant } from './report-figures.ts'
import { byProgramme, programmeNames } from './report-programme-names.ts'
import { listOf, type ReportTable } from './table.ts'

export type ParticipantRow = {
  readonly programme: string
  readonly participant: string
  readonly role: string
  readonly source: string
  readonly quote: string | null
}

/** The participants of each programme, by family, with their sources. */
export function participantTable(figures: ReportFigures): ReportTable<ParticipantRow> {
  const nameOf = programmeNames(figures)
  const rows = byProgramme(sortedParticipants(figures), figures).map(
    (each): ParticipantRow => ({
      programme: nameOf(each.programme),
      participant: each.name[figures.language],
      role: each.kind,
      source: each.source,
      quote: each.quote,
    }),
  )
  return listOf('participants', rows, ['programme', 'participant', 'role', 'source', 'quote'])
}

function sortedParticipants({ participants, view, language }: ReportFigures): readonly ReportParticipant[] {
  const bodies = bodiesOf(participants)
  const only = onlyFamily(bodies, view.participants)
  const shown = only === null ? PARTICIPANT_FAMILIES : [only]
  const compare = wordOrder(language)
  return shown.flatMap((family) =>
    bodies
      .filter((body) => body.family === family)
      .flatMap(({ rows }) => rows)
      .toSorted((a, b) => compare(a.name[language], b.name[language])),
  )
}
