"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import type { SpaceDiaryItem } from "../../types.js"
import { diaryMessages } from "../messages/en/diary.js"
import type { SpaceDiaryState } from "./state.js"

/** What an item is called, when it is, and through which space it stands there. */
export function useItemWords(state: Pick<SpaceDiaryState, "nameOf" | "days">, zone: string) {
  const t = useMessages(diaryMessages)
  const words = useWords()
  const format = useFormat()
  const time = (at: string | null) => (at === null ? "…" : format.instant(at, { zone, show: state.days === 1 ? "time" : "dateTime" }))
  return {
    time,
    name: ({ kind, name, programId }: SpaceDiaryItem) => (kind === "closeout" ? t("diary.closed") : (name ?? programId ?? "")),
    status: ({ kind, name, status }: SpaceDiaryItem) =>
      kind === "closeout" ? (name ?? t("diary.closed")) : (words(`status.hold.${status}`) ?? ""),
    hours: ({ core }: Pick<SpaceDiaryItem, "core">) => `${time(core.from)}–${time(core.to)}`,
    via: ({ via, functionSpaceId }: SpaceDiaryItem) =>
      via === "self" ? undefined : t(`diary.via.${via}`, { space: state.nameOf(functionSpaceId) }),
  }
}
