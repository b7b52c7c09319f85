// Runs as a classic script in the head, before anything is painted, so that a dark page never flashes white.
// It stands alone: an import would make it a module, and a module comes too late. lib/appearance.ts is its long form.
try {
  const kept = JSON.parse(localStorage.getItem('civicstore.appearance') ?? 'null')
  if (kept?.scheme === 'light' || kept?.scheme === 'dark') document.documentElement.dataset.colorScheme = kept.scheme
  if (kept?.moreContrast === true) document.documentElement.dataset.contrast = 'more'
} catch {
  // Without storage the system's own wish decides.
}

// Which warnings a reader wants no apps with is remembered here and nowhere else: what the address of the list says is
// kept, and an address that says nothing takes what was kept. An empty parameter means none.
try {
  const asked = new URLSearchParams(location.search)
  if (location.pathname === '/apps' && asked.has('without')) {
    const chosen = asked.getAll('without').filter(Boolean)
    if (chosen.length > 0) localStorage.setItem('civicstore.without', JSON.stringify(chosen))
    else localStorage.removeItem('civicstore.without')
  } else if (location.pathname === '/apps') {
    const kept: unknown = JSON.parse(localStorage.getItem('civicstore.without') ?? '[]')
    if (Array.isArray(kept) && kept.length > 0) {
      for (const warning of kept) asked.append('without', String(warning))
      location.replace(`/apps?${asked}`)
    }
  }
} catch {
  // Without storage nothing is remembered.
}
