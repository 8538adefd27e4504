import type { ImportStage } from '../work/import-stage.ts'

/** A part of an import that one goes on to: its heading takes the keyboard. */
export type FlowPart = 'reading' | 'stopped' | 'trial' | 'writing' | 'done'

/** A trial that is run anew by a correction is the same part: who corrects it stays where they are. */
export function flowPart(stage: ImportStage): FlowPart {
  switch (stage.status) {
    case 'waiting':
    case 'reading':
    case 'left-out':
      return stage.plan === null ? 'reading' : 'trial'
    case 'failed':
      return stage.plan === null ? 'stopped' : 'trial'
    case 'planned':
      return 'trial'
    case 'writing':
    case 'done':
      return stage.status
  }
}
