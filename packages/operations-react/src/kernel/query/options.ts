import { infiniteQueryOptions, keepPreviousData, type QueryKey, queryOptions } from "@tanstack/react-query"
import type { CallOptions, Feed, Page } from "../core/index.js"

/** How long an answer counts as fresh, in milliseconds. */
export const freshFor = {
  /** Lists and records that live events keep true. */
  live: 30_000,
  /** Vocabularies and places, which hardly change. */
  slow: 300_000,
  /** Previews and who-is-free: always asked anew. */
  never: 0,
} as const

type Read<Result> = (options: CallOptions) => Promise<Result>
interface ReadOptions {
  staleTime?: number
}

const passed = { retry: false, staleTime: freshFor.live } as const

/** Options of one record or one panel. The core's own fetch path retries, so the query does not. */
export const readOptions = <Result>(queryKey: QueryKey, read: Read<Result>, options: ReadOptions = {}) =>
  queryOptions({ ...passed, ...options, queryKey, queryFn: ({ signal }) => read({ signal }) })

/** Options of a list: the old rows stay, dimmed, until the new ones come. */
export const listOptions = <Result>(queryKey: QueryKey, read: Read<Result>, options: ReadOptions = {}) =>
  queryOptions({ ...passed, ...options, queryKey, queryFn: ({ signal }) => read({ signal }), placeholderData: keepPreviousData })

/** Options of a list whose pages are appended, by offset. `read` gets the offset to ask from. */
export const pagesOptions = <Row>(
  queryKey: QueryKey,
  read: (offset: number, options: CallOptions) => Promise<Page<Row>>,
  options: ReadOptions = {},
) =>
  infiniteQueryOptions({
    ...passed,
    ...options,
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ offset, data, total }) => (data.length > 0 && offset + data.length < total ? offset + data.length : undefined),
  })

/** Options of a feed read by cursor. `read` gets the cursor, `undefined` for the first page. */
export const feedOptions = <Row>(
  queryKey: QueryKey,
  read: (cursor: string | undefined, options: CallOptions) => Promise<Feed<Row>>,
  options: ReadOptions = {},
) =>
  infiniteQueryOptions({
    ...passed,
    ...options,
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
