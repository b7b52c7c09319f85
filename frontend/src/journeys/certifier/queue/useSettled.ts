import { useEffect, useState } from 'react'

const WAIT = 250

/** What was written, once the hands rest: so that a word is one question and not one for each letter. */
export function useSettled(written: string): string {
  const [settled, setSettled] = useState(written)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(written), WAIT)
    return () => clearTimeout(timer)
  }, [written])
  return settled
}
