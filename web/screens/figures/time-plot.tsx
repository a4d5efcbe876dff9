import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { useDark } from '#web/ui/use-dark.ts'
import styles from './figures.module.css'
import { plotData } from './plot-data.ts'
import { plotOptions } from './plot-options.ts'
import { type Figures, kindsOf, sayNumber } from './shape.ts'

/** Steps, since a figure stands until it moves. Drawn anew when the data, the theme or the width change. */
export function TimePlot({ figures }: { figures: Figures }) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const dark = useDark()
  useEffect(() => {
    const element = place.current
    if (element === null) return
    // The colours are read from the page: they differ by theme.
    element.dataset.dark = String(dark)
    const names = kindsOf(figures).map((kind) => t(`figures.${kind}`))
    const draw = () => new uPlot(plotOptions(element, figures, names), plotData(figures), element)
    let plot = draw()
    const watch = new ResizeObserver(() => {
      if (plot.width === element.clientWidth) return
      plot.destroy()
      plot = draw()
    })
    watch.observe(element)
    return () => {
      watch.disconnect()
      plot.destroy()
    }
  }, [figures, dark, t])
  const label = t('figures.timePlot', { addressed: sayNumber(figures.addressed) })
  return <div ref={place} className={styles.plot} role="img" aria-label={label} />
}
