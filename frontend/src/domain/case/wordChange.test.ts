import { describe, expect, it } from 'vitest'
import { wordChange } from './wordChange.ts'

describe('the change of a text', () => {
  it('is what stands between the first and the last word that differ', () => {
    expect(wordChange('Find jobs and get tips today.', 'Find jobs near you, on a map today.')).toEqual({
      head: 'Find jobs',
      gone: 'and get tips',
      come: 'near you, on a map',
      tail: 'today.',
    })
  })

  it('counts no word twice when one was only put in', () => {
    expect(wordChange('very good', 'very very good')).toEqual({ head: 'very', gone: '', come: 'very', tail: 'good' })
  })

  it('shows only the words around it in a long text', () => {
    const many = Array.from({ length: 20 }, (_, at) => `w${at}`).join(' ')
    expect(wordChange(`${many} old ${many}`, `${many} new ${many}`)).toEqual({
      head: '… w12 w13 w14 w15 w16 w17 w18 w19',
      gone: 'old',
      come: 'new',
      tail: 'w0 w1 w2 w3 w4 w5 w6 w7 …',
    })
  })

  it('is the whole text when there was none before', () => {
    expect(wordChange('', 'Brand new')).toEqual({ head: '', gone: '', come: 'Brand new', tail: '' })
  })
})
