"use client"
import { useNeighbour } from "../../../kernel/hooks/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Name } from "../../../kernel/ui/index.js"
import type { SpaceDiaryItem } from "../../types.js"
import { diaryMessages } from "../messages/en/diary.js"

/** What an item is called: its occasion, else its programme. */
export function useItemName({ kind, name, programId }: SpaceDiaryItem): string {
  const t = useMessages(diaryMessages)
  const program = useNeighbour("programs", programId ?? "")
  if (kind === "closeout") return t("diary.closed")
  return name ?? (programId === null ? "" : program.name)
}

export function ItemName({ item }: { item: SpaceDiaryItem }) {
  return <Name>{useItemName(item)}</Name>
}
