import { drawTile } from './tile.ts'

interface TileProps {
  slug: string
  name: string
  /** 36, 44, 56 or 96 px. */
  size?: 'xs' | 'sm' | 'md' | 'lg'
}

/** An app's generated picture. Decorative: the name stands beside it. */
export function Tile({ slug, name, size = 'md' }: TileProps) {
  const { ground, tone, ink, panes, letter } = drawTile(slug, name)
  return (
    <svg className="cs-tile" data-size={size} viewBox="0 0 64 64" aria-hidden="true">
      <path fill={ground} d="M0 0h64v64H0z" />
      <path fill={tone} d={panes} />
      <text x="32" y="43.5" textAnchor="middle" fontSize="33" fontWeight="700" fill={ink}>
        {letter}
      </text>
    </svg>
  )
}
