"use client"
import { useState } from "react"
import { addDays } from "../../../kernel/days/dates.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useToday } from "../../../kernel/ui/index.js"
import { useSpaceDiary } from "../../hooks.js"
import type { SpaceDiaryItem } from "../../types.js"
import { useRights } from "../shared/rights.js"
import { type DiarySpace, isFree } from "./model.js"
import { type DiarySearch, diaryQueryOf, diarySearch } from "./search.js"

/** What shall be held: a space, from when where somebody pointed at it, until when where somebody drew. */
export interface Wanted {
  space: DiarySpace
  from?: string
  to?: string
}

/** State and commands of the diary: place, days and view in the URL, one request behind them, the item that is open. */
export function useSpaceDiaryPage() {
  const [search, setSearch] = useSearch(diarySearch)
  const today = useToday()
  const asked = diaryQueryOf(search, today)
  const date = asked?.date ?? today
  const query = useSpaceDiary(asked ?? { placeId: "plac_none", date: today }, { enabled: asked !== undefined })
  const [opened, open] = useState<{ item: SpaceDiaryItem; space: DiarySpace }>()
  const [wanted, want] = useState<Wanted>()
  const [changing, change] = useState<SpaceDiaryItem>()
  const { view = "timeline", days, free } = search
  const diary = query.data
  return {
    ...useRights(),
    search,
    asked,
    today,
    date,
    days,
    view,
    query,
    spaces: diary ? diary.spaces.filter((space) => !free || isFree(diary, space)) : [],
    nameOf: (id: string) => diary?.spaces.find((space) => space.id === id)?.name ?? id,
    opened,
    open,
    wanted,
    want,
    /** The window whose times are being changed. */
    changing,
    change,
    filter: (next: Partial<DiarySearch>) => {
      open(undefined)
      setSearch(next, { replace: true })
    },
    step: (count: number) => setSearch({ date: addDays(date, count * days) }, { replace: true }),
    show: (next: DiarySearch["view"]) => setSearch({ view: next }, { replace: true }),
  }
}

export type SpaceDiaryState = ReturnType<typeof useSpaceDiaryPage>
