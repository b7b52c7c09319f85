import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/** A new page begins at its top and with the focus on it, as after a full load; the first page is left as it came. */
export function useFreshPage(): void {
  const [path] = useLocation()
  const last = useRef(path)
  useEffect(() => {
    if (last.current === path) return
    last.current = path
    scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [path])
}
