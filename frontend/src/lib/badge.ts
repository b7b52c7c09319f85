/** Shows a number on the icon of the installed app, or none for 0; a browser that cannot does nothing. */
export function showBadge(count: number): void {
  if (!('setAppBadge' in navigator)) return
  // It is refused to pages that are not installed, which is no fault.
  const shown = count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge()
  shown.catch(() => undefined)
}
