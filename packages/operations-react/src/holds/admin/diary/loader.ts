import { browserDay } from "../../../kernel/days/browser-day.js"
import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { holdsQueries } from "../../queries.js"
import { diaryQueryOf, diarySearch } from "./search.js"

/** Asks for the days that the diary shows first. */
export async function prefetch({ operations, queryClient, search, today = browserDay() }: PageLoaderInput): Promise<void> {
  const query = diaryQueryOf(diarySearch.parse(search), today)
  if (query) await queryClient.prefetchQuery(holdsQueries(operations).diaries.list(query))
}
