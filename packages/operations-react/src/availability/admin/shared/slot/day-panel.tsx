"use client"
import { useOperations } from "../../../../kernel/context/index.js"
import { useDay } from "../../../../kernel/days/use-day.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, DetailPanel, EmptyState, Link, Menu, Panel, StatusBadge } from "../../../../kernel/ui/index.js"
import { useSlots } from "../../../hooks/index.js"
import { SlotCommandDialogs } from "../../actions/dialogs.js"
import { useSlotCommands } from "../../actions/use-slot-commands.js"
import { useRowMenu } from "../../list/row-menu.js"
import { departureListSearch } from "../../list/search.js"
import { departureCalendarMessages } from "../../messages/en/departure-calendar.js"
import { departuresMessages } from "../../messages/en/departures.js"
import { useRights } from "../page/use-rights.js"
import { type DepartureScope, slotScope } from "../scope/query.js"
import { Changed } from "./changed.js"
import { DepartureHours, useDepartureLabel } from "./departure-start.js"
import { SlotCapacity, SlotIssues, SlotSale } from "./facts.js"
import { ProductName } from "./product-name.js"
import type { SlotRow } from "./rows.js"

interface DayPanelProps {
  day: string
  scope: DepartureScope
  onClose: () => void
}

const most = 100

/** What departs on one date: each departure with its status, its sale and its numbers, and what can be done with it. */
export function DayPanel({ day, scope, onClose }: DayPanelProps) {
  const t = useMessages(departureCalendarMessages)
  const shared = useMessages(departuresMessages)
  const { href, navigation } = useOperations()
  const query = useSlots({ ...slotScope(scope), dateFrom: day, dateTo: day, include: "board", sort: "startsAt", limit: most })
  const commands = useSlotCommands()
  const rights = useRights()
  const menuOf = useRowMenu({ ...rights, commands })
  const list = { to: "departures", search: departureListSearch.stringify({ ...scope, range: "custom", from: day, to: day }) } as const
  const asked = new URLSearchParams({ ...(scope.product && { product: scope.product }), date: day })
  const fresh = { to: "newDeparture", search: `?${asked}` } as const
  return (
    <DetailPanel title={useDay()(day, "long")} onClose={onClose}>
      <Panel query={query}>
        {({ data, total }) =>
          data.length === 0 ? (
            <EmptyState icon="calendar" title={t("departureCalendar.panelEmpty")} />
          ) : (
            <>
              <ul className="op-slots">
                {data.map((slot) => (
                  <DaySlot key={slot.id} slot={slot} menu={menuOf(slot)} />
                ))}
              </ul>
              {total > data.length && (
                <p className="op-text op-faint">{t("departureCalendar.panelCapped", { shown: data.length, total })}</p>
              )}
            </>
          )
        }
      </Panel>
      <div className="op-row">
        {rights.mayWrite && href(fresh) !== undefined && (
          <Button icon="plus" onClick={() => navigation.navigate(href(fresh) ?? "")}>
            {shared("departures.new")}
          </Button>
        )}
        {href(list) !== undefined && <Link to={list}>{t("departureCalendar.openInList")}</Link>}
      </div>
      <SlotCommandDialogs commands={commands} />
    </DetailPanel>
  )
}

/** One departure in a narrow column. */
export function DaySlot({ slot, menu }: { slot: SlotRow; menu: ReturnType<ReturnType<typeof useRowMenu>> }) {
  const labelOf = useDepartureLabel()
  const label = labelOf(slot)
  return (
    <li className="op-slot">
      <Link to={{ to: "departure", id: slot.id }} className="op-slot-time">
        <DepartureHours slot={slot} />
      </Link>
      <span className="op-slot-product">
        <ProductName productId={slot.productId} optionId={slot.optionId} />
      </span>
      <span className="op-slot-badges">
        <Changed value={slot.status} of={slot.id}>
          <StatusBadge kind="slot" status={slot.status} />
        </Changed>
        <SlotSale slot={slot} />
      </span>
      <span className="op-slot-capacity">
        <SlotCapacity slot={slot} />
      </span>
      <SlotIssues slot={slot} />
      <span className="op-slot-menu">{menu.length > 0 && <Menu label={label} items={menu} />}</span>
    </li>
  )
}
