import { UpstreamError } from '#errors'
import { array } from './parse.ts'

interface Page {
  readonly data: unknown
  readonly headers: { readonly link?: string | undefined }
}

const maxPages = 1_000

/** Entries of all pages, in order. Only the server says which page is the last; a short page says nothing. */
export async function* allPages(page: (number: number) => Promise<Page>): AsyncGenerator<unknown> {
  for (let number = 1; number <= maxPages; number++) {
    const { data, headers } = await page(number)
    yield* array(data, 'a page of a list')
    if (!/;\s*rel="next"/.test(headers.link ?? '')) return
  }
  throw new UpstreamError('github-refused', `GitHub's list goes on beyond ${maxPages} pages.`)
}
