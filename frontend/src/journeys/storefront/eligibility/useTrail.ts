import { useCallback, useEffect, useRef, useState } from 'react'

export type View = 'start' | 'results' | 'compare' | { ask: string }

/**
 * What is shown, and the way back by the browser's own button. The browser keeps only how many steps it was: which question
 * that is stands in memory, so that nothing about a person is in the history.
 */
export function useTrail() {
  const trail = useRef<View[]>(['start'])
  const [place, setPlace] = useState(0)

  useEffect(() => {
    const turn = (event: PopStateEvent) => {
      const wanted = typeof event.state?.step === 'number' ? event.state.step : 0
      setPlace(Math.min(wanted, trail.current.length - 1))
    }
    addEventListener('popstate', turn)
    return () => removeEventListener('popstate', turn)
  }, [])

  const go = useCallback(
    (view: View) => {
      trail.current = [...trail.current.slice(0, place + 1), view]
      history.pushState({ step: place + 1 }, '')
      setPlace(place + 1)
    },
    [place],
  )

  /** Where a page was opened anew in the middle, there is nothing before it but the start. */
  const back = useCallback(() => {
    if (place > 0) history.back()
  }, [place])

  return { view: trail.current[place] ?? 'start', go, back }
}
