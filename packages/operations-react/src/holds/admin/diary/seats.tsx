"use client"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { diaryMessages } from "../messages/en/diary.js"
import type { DiarySpace } from "./model.js"

/** How many people a space takes, by layout. */
export function Seats({ space: { active, capacities } }: { space: DiarySpace }) {
  const t = useMessages(diaryMessages)
  const words = useWords()
  if (!active) return <span className="op-badge">{t("diary.inactive")}</span>
  return (
    <span className="op-faint">
      {capacities.map(({ layout, capacity }) => t("diary.seats", { layout: words(`layout.${layout}`) ?? layout, capacity })).join(" · ")}
    </span>
  )
}
