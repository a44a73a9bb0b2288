"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useWords } from "../../../kernel/messages/index.js"

/** How many of which kinds, in words: "20 × Double room and 5 × Twin room". */
export function useCounted() {
  const words = useWords()
  const format = useFormat()
  return (counts: readonly { kind: string; count: number }[]) =>
    format.list(counts.map(({ kind, count }) => `${format.number(count)} × ${words(`kind.${kind}`) ?? kind}`))
}
