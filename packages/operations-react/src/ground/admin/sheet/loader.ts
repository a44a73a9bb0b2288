import type { PageLoaderInput } from "../../../kernel/pages/page.js"

/** Whether telephone numbers may be asked for is known to the page alone: there is nothing to fetch before it. */
export const prefetch = (_input: PageLoaderInput): Promise<void> => Promise.resolve()
