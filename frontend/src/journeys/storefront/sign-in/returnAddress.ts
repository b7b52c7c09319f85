/**
 * Where to go after signing in: the `return` parameter when it is a path of this site, else the account page. Anything
 * that a browser could read as another site ("//elsewhere", "/\elsewhere", a scheme) is not followed.
 */
export function returnAddress(search: string): string {
  const wished = new URLSearchParams(search).get('return')
  if (!wished?.startsWith('/')) return '/account'
  const target = new URL(wished, location.origin)
  return target.origin === location.origin && !wished.startsWith('/sign-in')
    ? target.pathname + target.search
    : '/account'
}
