import { useEffect, useRef, useSyncExternalStore } from 'react'
import { forget, recall, remember, whenChangedElsewhere } from '../../lib/device.ts'

/** What each key does on this page; a key that the page does not have is left to the browser. */
export type KeyMap = Partial<Record<string, () => void>>

const KEY = 'certifier.keys'
const CHANGED = 'civicstore-keys'

export function keysOn(): boolean {
  return recall(KEY) !== 'off'
}

/** Turns single keys on or off on this device (WCAG 2.2, 2.1.4). */
export function turnKeys(on: boolean): void {
  if (on) forget(KEY)
  else remember(KEY, 'off')
  dispatchEvent(new Event(CHANGED))
}

export function useKeysOn(): boolean {
  return useSyncExternalStore(watch, keysOn)
}

function watch(then: () => void): () => void {
  addEventListener(CHANGED, then)
  const stop = whenChangedElsewhere(KEY, then)
  return () => {
    removeEventListener(CHANGED, then)
    stop()
  }
}

/**
 * What the key means: its name in lower case, or `mod+enter`. Nothing while somebody writes in a field, while a dialog is
 * open, or with another modifier: those belong to the browser and to assistive technology. `mod+enter` also works in fields.
 */
export function commandOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>) {
  if (event.altKey || document.querySelector('dialog[open]')) return undefined
  if (event.ctrlKey || event.metaKey) return event.key === 'Enter' ? 'mod+enter' : undefined
  if (writes(event.target)) return undefined
  return event.key.toLowerCase()
}

function writes(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
}

/** Listens as long as the component is shown. `mod+enter` works even when single keys are turned off. */
export function useKeys(map: KeyMap): void {
  const current = useRef(map)
  useEffect(() => {
    current.current = map
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return
      const command = commandOf(event)
      if (!command || (!keysOn() && command !== 'mod+enter')) return
      const act = current.current[command]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
