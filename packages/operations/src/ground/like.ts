/** A search text for `ilike`: its own `%`, `_` and `\` stand for themselves. */
export const likeText = (q: string) => `%${q.replace(/[\\%_]/g, "\\$&")}%`
