"use client"
import { useHistory } from "../../../events/hooks.js"
import { addDays, isDate } from "../../../kernel/days/dates.js"
import { useDetailTabs } from "../../../kernel/host/detail.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useToday } from "../../../kernel/ui/index.js"
import { useResource, useResourceQualifications, useResources } from "../../hooks/index.js"
import type { Resource, ResourceId } from "../../types.js"
import { useRights } from "../shared/rights.js"
import { resourceSearch, resourceTabs } from "./search.js"

/** Days of its calendar that are shown at once. */
export const calendarDays = 28

/** State and commands of one resource. */
export function useResourceDetail(resourceId: ResourceId) {
  const [search, setSearch] = useSearch(resourceSearch)
  const today = useToday()
  const from = search.from && isDate(search.from) ? search.from : today
  const tabs = useDetailTabs<Resource>("resource", resourceTabs, search.tab)
  const { tab } = tabs
  return {
    resourceId,
    resource: useResource(resourceId),
    qualifications: useResourceQualifications(resourceId),
    /** What the registry knows of it besides: its pools, and what comes next. */
    listed: useResources({ ids: [resourceId], with: "overview" }, { select: ({ data }) => data[0] }),
    history: useHistory(resourceId, {}, { enabled: tab === "activity" }),
    today,
    ...tabs,
    from,
    openTab: (next: string) => setSearch({ tab: next === "overview" ? undefined : next }, { replace: true }),
    goTo: (date: string) => setSearch({ from: date === today ? undefined : date }, { replace: true }),
    step: (count: number) => setSearch({ from: addDays(from, count * calendarDays) }, { replace: true }),
    ...useRights(),
  }
}

export type ResourceDetailState = ReturnType<typeof useResourceDetail>
