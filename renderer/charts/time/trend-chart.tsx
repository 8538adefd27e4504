import { Sized } from '../chart-place.tsx'
import { memoizedChart } from '../memoized-chart.tsx'
import { TrendPicture, type TrendPictureProps } from './trend-picture.tsx'

interface TrendChartProps extends Omit<TrendPictureProps, 'width' | 'isPaper'> {}

/** A trend as wide as its place. */
export const TrendChart = memoizedChart(function TrendChart(props: TrendChartProps) {
  return <Sized height={props.height}>{(width) => <TrendPicture {...props} width={width} />}</Sized>
})
