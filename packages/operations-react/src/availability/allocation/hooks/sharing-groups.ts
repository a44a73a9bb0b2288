"use client"
import type { Page } from "../../../kernel/core/index.js"
import {
  type ReadHookOptions,
  type ReadPagesOptions,
  useFromCore,
  useRead,
  useReadPages,
  type WriteOptions,
} from "../../../kernel/hooks/index.js"
import { useCommand } from "../../hooks/command.js"
import { availabilityQueries } from "../../queries.js"
import type { SlotId } from "../../types.js"
import type * as inputs from "../inputs.js"
import { showGroup } from "../optimistic.js"
import type { SharingGroup, SharingGroupId } from "../types.js"

type Within<Input> = Omit<Input, "slotId">

export const useSharingGroups = <Selected = Page<SharingGroup>>(
  slotId: SlotId,
  filters: Within<inputs.ListSharingGroups> = {},
  options?: ReadHookOptions<Page<SharingGroup>, Selected>,
) => useRead(useFromCore(availabilityQueries).sharingGroups.list(slotId, filters), options)
export const useSharingGroupsInfinite = (
  slotId: SlotId,
  filters: Omit<Within<inputs.ListSharingGroups>, "offset"> = {},
  options?: ReadPagesOptions,
) => useReadPages(useFromCore(availabilityQueries).sharingGroups.listInfinite(slotId, filters), options)

export const useCreateSharingGroup = (options?: WriteOptions<inputs.CreateSharingGroup, SharingGroup>) =>
  useCommand("createSharingGroup", (c) => c.createSharingGroup, options)
const perGroup = ({ groupId }: { groupId: SharingGroupId }) => groupId

/** The new label and members show at once. */
export const useUpdateSharingGroup = (options?: WriteOptions<inputs.UpdateSharingGroup, SharingGroup>) =>
  useCommand("updateSharingGroup", (c) => c.updateSharingGroup, options, { order: perGroup, optimistic: showGroup })
export const useDeleteSharingGroup = (options?: WriteOptions<inputs.DeleteSharingGroup, { id: SharingGroupId }>) =>
  useCommand("deleteSharingGroup", (c) => c.deleteSharingGroup, options)
/** Exactly these people make the group; they show in it at once. */
export const useSetSharingGroupMembers = (options?: WriteOptions<inputs.SetSharingGroupMembers, SharingGroup>) =>
  useCommand("setSharingGroupMembers", (c) => c.setSharingGroupMembers, options, { order: perGroup, optimistic: showGroup })
