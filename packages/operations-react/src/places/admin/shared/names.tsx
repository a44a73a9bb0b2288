"use client"
import { useWords } from "../../../kernel/messages/index.js"

/** A kind of place in the reader's language. */
export function useKindWord(): (kind: string) => string {
  const words = useWords()
  return (kind) => words(`placeKind.${kind}`) ?? kind
}
