"use client"
import { useCallback, useMemo, useState } from "react"
import { isDate } from "../../../kernel/days/dates.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useToday } from "../../../kernel/ui/index.js"
import { useCloseouts } from "../../hooks/index.js"
import type { Closeout } from "../../types.js"
import { useRights } from "../shared/page/use-rights.js"
import { type CloseoutsSearch, closeoutQueryOf, closeoutsSearch, isFiltered, noDialog, noFilters, yearQueryOf } from "./search.js"

/** State and commands of the closeouts: the view in the URL, one request behind it, and the dialog that is open. */
export function useCloseoutsPage() {
  const [search, setSearch] = useSearch(closeoutsSearch)
  const today = useToday()
  const { view = "list" } = search
  const date = search.date && isDate(search.date) ? search.date : today
  const year = date.slice(0, 4)
  const list = useCloseouts(closeoutQueryOf(search), { enabled: view === "list" })
  const yearList = useCloseouts(yearQueryOf(search, year), { enabled: view === "year" })
  const [reopening, reopen] = useState<Closeout>()
  const filter = useCallback((next: Partial<CloseoutsSearch>) => setSearch({ offset: 0, ...next }, { replace: true }), [setSearch])
  const viewText = useMemo(() => closeoutsSearch.stringify({ ...search, ...noDialog, offset: 0 } as CloseoutsSearch), [search])
  const [chosen, choose] = useState<{ from: string; to: string }>()
  const [draft, setDraft] = useState<{ from: string; to: string }>()
  return {
    search,
    view,
    list,
    yearList,
    year,
    date,
    today,
    ...useRights(),
    filter,
    filtered: isFiltered(search),
    clearFilters: () => filter(noFilters),
    viewText,
    openView: (text: string) => setSearch(closeoutsSearch.parse(text)),
    show: (next: CloseoutsSearch["view"]) => setSearch({ view: next }),
    page: (paging: { limit: number; offset: number }) => setSearch(paging, { replace: true }),
    sort: (sort: string) => filter({ sort: sort as CloseoutsSearch["sort"] }),
    goTo: (next: string) => setSearch({ date: next }, { replace: true }),
    /** Days of the year view that were chosen. */
    chosen,
    choose,
    /** Opens the editor of a new closeout, for some days. */
    openNew: (days?: { from: string; to: string }) => {
      setDraft(days)
      setSearch({ ...noDialog, new: true })
    },
    draft,
    openRow: ({ id }: { id: string }) => setSearch({ ...noDialog, open: id }),
    closeDialog: () => {
      setDraft(undefined)
      setSearch(noDialog, { replace: true })
    },
    reopening,
    reopen,
  }
}

export type CloseoutsState = ReturnType<typeof useCloseoutsPage>
