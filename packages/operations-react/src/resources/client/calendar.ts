import { type CallOptions, call, query, via, viaRead } from "../../kernel/core/index.js"
import type { FindAvailableResources, FindClashes, GetResourceTimeline, GetResourceUtilisation, ListCommitments } from "../inputs.js"
import type { AssetCommitment, AvailableResources, CalendarCheck, ResourceTimeline, ResourceUtilisation } from "../types.js"
import type { Api } from "./api.js"

export interface CalendarCalls {
  /** Who is free, who is not and why. */
  findAvailableResources(filters: FindAvailableResources, options?: CallOptions): Promise<AvailableResources>
  getResourceTimeline(filters: GetResourceTimeline, options?: CallOptions): Promise<ResourceTimeline>
  getResourceUtilisation(filters: GetResourceUtilisation, options?: CallOptions): Promise<ResourceUtilisation[]>
  listCommitments(filters: ListCommitments, options?: CallOptions): Promise<AssetCommitment[]>
  /** Whether assets could be committed; nothing is written. */
  findClashes(input: FindClashes, options?: CallOptions): Promise<CalendarCheck>
}

export const calendarCalls = (api: Api): CalendarCalls => ({
  findAvailableResources: (filters, o) => call(api["resource-availability"].$get({ query: query(filters) }, via(o))),
  getResourceTimeline: (filters, o) => call(api["resource-timeline"].$get({ query: query(filters) }, via(o))),
  getResourceUtilisation: (filters, o) => call(api["resource-utilisation"].$get({ query: query(filters) }, via(o))),
  listCommitments: (filters, o) => call(api["asset-commitments"].$get({ query: query(filters) }, via(o))),
  findClashes: (json, o) => call(api["asset-commitments"].check.$post({ json }, viaRead(o))),
})
