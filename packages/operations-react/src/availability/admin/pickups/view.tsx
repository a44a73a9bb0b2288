"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { LiveBadge, NeighbourPicker, Notice, PageFrame } from "../../../kernel/ui/index.js"
import { departuresMessages } from "../messages/en/departures.js"
import { pickupsMessages } from "../messages/en/pickups.js"
import { Segments } from "../shared/scope/segments.js"
import { PickupDayBoard } from "./day/board.js"
import { GroupList } from "./list/groups.js"
import { PointList } from "./list/points.js"
import type { PickupView } from "./search.js"
import type { PickupsState } from "./state.js"

const catalogue = { ...departuresMessages, ...pickupsMessages }

const tabs = { groups: "pickups.groupsTab", points: "pickups.pointsTab", day: "pickups.dayTab" } as const satisfies Record<
  PickupView,
  string
>

/** Where people are picked up: groups as ordered runs, points, and the runs of a day over all departures. */
export function PickupsView({ state }: { state: PickupsState }) {
  const t = useMessages(pickupsMessages)
  const { view, search, filter, mayWrite } = state
  return (
    <PageFrame catalogue={catalogue} title={t("pickups.title")} badges={<LiveBadge />}>
      <div className="op-stack">
        <div className="op-row op-pickup-bar">
          <Segments
            label={t("pickups.views")}
            items={(Object.keys(tabs) as PickupView[]).map((id) => ({ id, label: t(tabs[id]) }))}
            value={view}
            onChange={state.open}
          />
          <span className="op-pickup-filter">
            <NeighbourPicker
              kind="products"
              label={t("pickups.product")}
              placeholder={t("pickups.product")}
              value={search.product ?? null}
              onChange={(id) => filter({ product: id ?? undefined })}
            />
          </span>
        </div>
        {!mayWrite && <Notice tone="info">{t("pickups.noWrite")}</Notice>}
        {view === "groups" && <GroupList state={state} />}
        {view === "points" && <PointList state={state} />}
        {view === "day" && <PickupDayBoard state={state} />}
      </div>
    </PageFrame>
  )
}
