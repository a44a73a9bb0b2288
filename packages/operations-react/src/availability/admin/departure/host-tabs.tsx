"use client"
import { Suspense } from "react"
import { type HostTab, useOperations } from "../../../kernel/context/index.js"
import { PageBoundary } from "../../../kernel/pages/boundary.js"
import { Skeleton, type TabItem } from "../../../kernel/ui/index.js"
import type { Slot } from "../../types.js"
import { departureTabs } from "./search.js"

/** The host's own tabs of a departure that this person may see; none takes the name of one of ours. */
export function useHostTabs(): readonly HostTab<Slot>[] {
  const { can, screens } = useOperations()
  const own: readonly string[] = departureTabs
  return (screens.departure?.tabs ?? []).filter(({ id, capability }) => !own.includes(id) && (capability === undefined || can(capability)))
}

/** Drawn below the boundary, which catches only what throws there. */
const Drawn = ({ render, slot }: Pick<HostTab<Slot>, "render"> & { slot: Slot }) => render(slot)

/** Each on its own feet: one that throws is shown as failed, and the rest of the page stands. */
export const hostTabItems = (tabs: readonly HostTab<Slot>[], slot: Slot): TabItem[] =>
  tabs.map(({ id, label, render }) => ({
    id,
    label,
    panel: () => (
      <PageBoundary key={id}>
        <Suspense fallback={<Skeleton lines={6} />}>
          <Drawn render={render} slot={slot} />
        </Suspense>
      </PageBoundary>
    ),
  }))
