import { queryOptions } from '@tanstack/react-query'
import { get } from './http.ts'
import type { Texts } from './types.ts'

export interface Category {
  slug: string
  icon: string
  name: Texts
  lead: Texts
}

export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: ({ signal }) => get<Category[]>('/api/v1/categories', signal),
  staleTime: 600_000,
})
