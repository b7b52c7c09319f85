/**
 * What this device remembers: small JSON values under one prefix. A browser that refuses storage (private window,
 * full disk) behaves as if nothing had been kept; nothing here throws.
 */
const PREFIX = 'civicstore.'

export function recall(key: string): unknown {
  try {
    const kept = localStorage.getItem(PREFIX + key)
    return kept === null ? undefined : JSON.parse(kept)
  } catch {
    return undefined
  }
}

export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value))
  } catch {
    // Nothing is lost but the memory of it.
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key)
  } catch {
    // As above.
  }
}

/** Calls back when another tab changes the value. Returns the way to stop. */
export function whenChangedElsewhere(key: string, then: () => void): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key === PREFIX + key || event.key === null) then()
  }
  addEventListener('storage', listen)
  return () => removeEventListener('storage', listen)
}
