// Runs as a classic script in the head, before anything is painted, so that a dark page never flashes white.
// It stands alone: an import would make it a module, and a module comes too late. lib/appearance.ts is its long form.
try {
  const kept = JSON.parse(localStorage.getItem('civicstore.appearance') ?? 'null')
  if (kept?.scheme === 'light' || kept?.scheme === 'dark') document.documentElement.dataset.colorScheme = kept.scheme
  if (kept?.moreContrast === true) document.documentElement.dataset.contrast = 'more'
} catch {
  // Without storage the system's own wish decides.
}
