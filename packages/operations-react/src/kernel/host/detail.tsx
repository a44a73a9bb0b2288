"use client"
import { type ReactNode, Suspense } from "react"
import { type DetailScreens, type HostDetail, type HostTab, useOperations } from "../context/index.js"
import { PageBoundary } from "../pages/boundary.js"
import { DetailPanel, Skeleton, type TabItem } from "../ui/index.js"

function useHostDetail<Of>(screen: keyof DetailScreens): Required<HostDetail<Of>> {
  const { can, screens } = useOperations()
  // the record of a screen is the one that its key stands for
  const added = screens[screen] as unknown as HostDetail<Of> | undefined
  const allowed = ({ capability }: { capability?: string }) => capability === undefined || can(capability)
  return { tabs: added?.tabs?.filter(allowed) ?? [], panels: added?.panels?.filter(allowed) ?? [] }
}

/**
 * The tabs of a screen that this person may open: ours, and after them the host's, of which none takes the name of one of ours.
 * `tab` is the one that was asked for, or the overview.
 */
export function useDetailTabs<Of>(screen: keyof DetailScreens, own: readonly string[], asked: string | undefined) {
  const hostTabs: readonly HostTab<Of>[] = useHostDetail<Of>(screen).tabs.filter(({ id }) => !own.includes(id))
  const names = [...own, ...hostTabs.map(({ id }) => id)]
  return { hostTabs, tab: names.find((name) => name === asked) ?? "overview" }
}

/** As items of the screen's tabs. */
export const hostTabItems = <Of,>(tabs: readonly HostTab<Of>[], record: Of): TabItem[] =>
  tabs.map(({ id, label, render }) => ({ id, label, panel: () => <Standing key={id} render={render} record={record} /> }))

/** The host's own panels of a screen, below its overview. */
export function HostPanels<Screen extends keyof DetailScreens>({ screen, record }: { screen: Screen; record: DetailScreens[Screen] }) {
  const { panels } = useHostDetail<DetailScreens[Screen]>(screen)
  return panels.map(({ id, title, render }) => (
    <DetailPanel key={id} title={title}>
      <Standing render={render} record={record} />
    </DetailPanel>
  ))
}

interface Part<Of> {
  render: (record: Of) => ReactNode
  record: Of
}

/** Each on its own feet: one that throws is shown as failed, and the rest of the page stands. */
const Standing = <Of,>(part: Part<Of>) => (
  <PageBoundary>
    <Suspense fallback={<Skeleton lines={6} />}>
      <Drawn {...part} />
    </Suspense>
  </PageBoundary>
)

/** Drawn below the boundary, which catches only what throws there. */
const Drawn = <Of,>({ render, record }: Part<Of>) => render(record)
