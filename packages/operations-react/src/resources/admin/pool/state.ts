"use client"
import { useEffect } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { isDate } from "../../../kernel/days/dates.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useErrorText, useToast, useToday } from "../../../kernel/ui/index.js"
import {
  useAddPoolMember,
  useFindAvailableResources,
  useMembersOfPoolInfinite,
  usePool,
  useRemovePoolMember,
  useRequirements,
  useSetPoolMembers,
} from "../../hooks/index.js"
import type { PoolId, PoolMember, PoolMemberId, ResourceId } from "../../types.js"
import { resourcesMessages } from "../messages/en/resources.js"
import { useRights } from "../shared/rights.js"
import { poolSearch } from "./search.js"

const isTime = (text: string | undefined): text is string => text !== undefined && /^\d\d:\d\d$/.test(text)

/** All members, in the order in which they are picked: the next page is asked for until there is none. */
function useMembers(poolId: PoolId) {
  const query = useMembersOfPoolInfinite({ poolId, sort: "priority", limit: 200 })
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const pages = query.data?.pages as { data: PoolMember[] }[] | undefined
  return { ...query, data: pages?.flatMap(({ data }) => data) }
}

/** Who is in and in which order. */
function useMemberCommands(poolId: PoolId) {
  const t = useMessages(resourcesMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const order = useSetPoolMembers()
  const add = useAddPoolMember()
  const remove = useRemovePoolMember()
  const run = async (write: () => Promise<unknown>): Promise<boolean> => {
    try {
      await write()
      toast({ tone: "success", text: t("resources.saved") })
      return true
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
      return false
    }
  }
  return {
    pending: order.isPending || add.isPending || remove.isPending,
    /** Puts the members into this order. */
    setMembers: (resourceIds: readonly ResourceId[], expectedRevision: number) =>
      run(() => order.mutateAsync({ poolId, resourceIds: [...resourceIds], expectedRevision })),
    addMember: (resourceId: ResourceId) => run(() => add.mutateAsync({ poolId, resourceId })),
    removeMember: (memberId: PoolMemberId) => run(() => remove.mutateAsync({ memberId })),
  }
}

/** State and commands of one pool. */
export function usePoolDetail(poolId: PoolId) {
  const [search, setSearch] = useSearch(poolSearch)
  const { timeZone } = useOperations()
  const today = useToday()
  const members = useMembers(poolId)
  const window = {
    date: search.date && isDate(search.date) ? search.date : today,
    localFrom: isTime(search.from) ? search.from : "09:00",
    localTo: isTime(search.to) ? search.to : "17:00",
  }
  return {
    poolId,
    pool: usePool(poolId),
    members,
    /** All members are there: they can be put in order. */
    whole: !members.hasNextPage,
    requirements: useRequirements({ poolId: [poolId], sort: "productId", limit: 200 }),
    /** Who of them is free in the window, and why the others are not. */
    free: useFindAvailableResources({ poolId, ...window, timezone: timeZone, limit: 1000 }),
    window,
    setWindow: (next: { date?: string | undefined; from?: string | undefined; to?: string | undefined }) =>
      setSearch(next, { replace: true }),
    ...useMemberCommands(poolId),
    ...useRights(),
  }
}

export type PoolDetailState = ReturnType<typeof usePoolDetail>
