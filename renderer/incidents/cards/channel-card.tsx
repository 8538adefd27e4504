import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import { shareOf } from '../../../shared/domain/incidents/share.ts'
import { isChannel } from '../../../shared/domain/vocabulary/channel.ts'
import type { PartTone } from '../../charts/bars/stacked-bar.tsx'
import { leadersOf, rankingTitle, rankRows } from '../../findings/ranking.ts'
import { useView } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { CardFigures } from '../figures/selection-figures.ts'
import { usePeriodWords, useSourceNote } from './card-words.ts'
import { type Slice, StackedCard } from './stacked-card.tsx'

/** Of the largest first; what is left over is one part. */
const TONES: readonly PartTone[] = ['main', 'soft', 'grey', 2, 4]

/** Through what the incidents were reported. */
export function ChannelCard(card: CardFigures) {
  const { answer } = card
  const words = useWords()
  const { t, format } = words
  const chosen = filterValues(useView().filters, 'channel')
  const ranked = rankRows(answer.rows, ({ key }) => key[0] ?? '').filter(({ value }) => (value ?? 0) > 0)
  const codes = ranked.map(({ key }) => key[0] ?? '')
  const [leader, ...rivals] = leadersOf(ranked)
  const [leading = ''] = leader?.key ?? []
  const left = codes.slice(TONES.length)
  const base = { count: answer.total ?? 0, figure: format.count(answer.total ?? 0) }
  const isTitled = chosen === null && rivals.length === 0 && isChannel(leading)
  return (
    <StackedCard
      {...card}
      dimension="channel"
      title={
        isTitled
          ? t(`charts.channel-${leading}`, { share: format.share(shareOf(leader?.value ?? null, answer.total) ?? 0) })
          : rankingTitle(answer, 'channel', chosen, words)
      }
      sentence={t('charts.channels-sentence', { period: usePeriodWords(answer) })}
      head={t('columns.channel')}
      notes={[useSourceNote(answer), ...(base.count === 0 ? [] : [t('charts.share-base', base)])]}
      slices={[
        ...TONES.flatMap((tone, at): readonly Slice[] => {
          const code = codes[at]
          return code === undefined ? [] : [{ codes: [code], name: null, tone, says: 'share' }]
        }),
        ...(left.length === 0 ? [] : [othersOf(left)]),
      ]}
      opened={[]}
    />
  )

  function othersOf(others: readonly string[]): Slice {
    const name = t('charts.others', { count: others.length, figure: format.count(others.length) })
    return { codes: others, name: others.length === 1 ? null : name, tone: 'rest', says: 'share' }
  }
}
