/** A name or a code that keeps its own direction inside a sentence (Unicode's first strong isolate). */
export const isolated = (text: string) => `\u2068${text}\u2069`
