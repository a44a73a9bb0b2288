"use client"
import { type ReadHookOptions, useFromCore, useRead } from "../../kernel/hooks/index.js"
import type { FindAvailableResources, FindClashes, GetResourceTimeline, GetResourceUtilisation, ListCommitments } from "../inputs.js"
import { resourcesQueries } from "../queries.js"
import type { AssetCommitment, AvailableResources, CalendarCheck, ResourceTimeline, ResourceUtilisation } from "../types.js"

/** Who is free, who is not and why. */
export const useFindAvailableResources = <Selected = AvailableResources>(
  filters: FindAvailableResources,
  options?: ReadHookOptions<AvailableResources, Selected>,
) => useRead(useFromCore(resourcesQueries).availability.list(filters), options)
export const useResourceTimeline = <Selected = ResourceTimeline>(
  filters: GetResourceTimeline,
  options?: ReadHookOptions<ResourceTimeline, Selected>,
) => useRead(useFromCore(resourcesQueries).timeline.list(filters), options)
export const useResourceUtilisation = <Selected = ResourceUtilisation[]>(
  filters: GetResourceUtilisation,
  options?: ReadHookOptions<ResourceUtilisation[], Selected>,
) => useRead(useFromCore(resourcesQueries).utilisation.list(filters), options)
export const useCommitments = <Selected = AssetCommitment[]>(
  filters: ListCommitments,
  options?: ReadHookOptions<AssetCommitment[], Selected>,
) => useRead(useFromCore(resourcesQueries).commitments.list(filters), options)
/** Whether assets could be committed; nothing is written. */
export const useFindClashes = <Selected = CalendarCheck>(input: FindClashes, options?: ReadHookOptions<CalendarCheck, Selected>) =>
  useRead(useFromCore(resourcesQueries).previews.clashes(input), options)
