"use client"
import { useState } from "react"
import { isOperationsError } from "../../../kernel/core/errors.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useNeighbour } from "../../../kernel/hooks/index.js"
import { hostTabItems } from "../../../kernel/host/detail.js"
import { useMessages } from "../../../kernel/messages/index.js"
import {
  Button,
  Code,
  Icon,
  Link,
  LiveBadge,
  Menu,
  Name,
  Notice,
  PageFrame,
  Panel,
  SellabilityBadge,
  SheetDeskProvider,
  Tabs,
  useAskForSheet,
} from "../../../kernel/ui/index.js"
import { resourceWords } from "../../../resources/admin/messages/en/resource-words.js"
import { allocationWords } from "../../allocation/messages/en/words.js"
import type { DepartureSummary, Slot } from "../../types.js"
import { SlotCommandDialogs } from "../actions/dialogs.js"
import { EditDepartureDialog } from "../form/edit-dialog.js"
import { departureActionsMessages } from "../messages/en/departure-actions.js"
import { departureDetailMessages } from "../messages/en/departure-detail.js"
import { departureFormMessages } from "../messages/en/departure-form.js"
import { departureListMessages } from "../messages/en/departure-list.js"
import { departuresMessages } from "../messages/en/departures.js"
import { pickupsMessages } from "../messages/en/pickups.js"
import { DeparturePickups } from "../pickups/departure/tab.js"
import { PlaceName } from "../shared/scope/place-name.js"
import { LeadAndVehicles, Readiness } from "../shared/slot/crew.js"
import { DepartureHours } from "../shared/slot/departure-start.js"
import { SlotCapacity } from "../shared/slot/facts.js"
import { DepartureActivity } from "./activity/tab.js"
import { GoneDeparture } from "./gone.js"
import { DepartureOverview } from "./overview.js"
import { crewTab, peopleTabs } from "./people-tabs.js"
import { SheetsMenu } from "./sheets.js"
import type { DepartureDetailState } from "./state.js"
import { useStatusMenu } from "./status-menu.js"
import { WhyButton } from "./why/button.js"

const catalogue = {
  ...allocationWords,
  ...resourceWords,
  ...departuresMessages,
  ...departureActionsMessages,
  ...departureListMessages,
  ...departureDetailMessages,
  ...departureFormMessages,
  ...pickupsMessages,
}

/** One departure, controlled: the state comes from `useDepartureDetail` or from the host. */
export function DepartureDetailView({ state }: { state: DepartureDetailState }) {
  return (
    <SheetDeskProvider key={state.slotId}>
      <Detail state={state} />
    </SheetDeskProvider>
  )
}

function Detail({ state }: { state: DepartureDetailState }) {
  const shared = useMessages(departuresMessages)
  const { slot } = state
  const product = useNeighbour("products", slot?.productId ?? "")
  return (
    <PageFrame
      catalogue={catalogue}
      title={slot ? <Name>{product.name}</Name> : <Code>{state.slotId}</Code>}
      documentTitle={slot ? product.name : state.slotId}
      parent={{ label: shared("departures.all"), to: { to: "departures" } }}
      badges={
        <>
          {slot && <StatusMenu state={state} slot={slot} />}
          {slot && <SellabilityBadge state={slot.sellability.state} />}
          {slot && <WhyButton state={state} slot={slot} />}
          <LiveBadge />
        </>
      }
      subtitle={slot && <Subtitle slot={slot} summary={state.summary.data} />}
      actions={
        <>
          <Siblings state={state} />
          {slot && <SheetsMenu state={state} />}
          {slot && state.mayWrite && <ChangeButton slot={slot} />}
        </>
      }
    >
      {isOperationsError(state.summary.error, "slot_not_found") ? (
        <GoneDeparture state={state} error={state.summary.error} />
      ) : (
        <Panel query={state.summary}>{(summary) => <Content state={state} summary={summary} />}</Panel>
      )}
    </PageFrame>
  )
}

function StatusMenu({ state, slot }: { state: DepartureDetailState; slot: Slot }) {
  const t = useMessages(departureDetailMessages)
  const { items, word } = useStatusMenu(state, slot)
  if (!state.mayWrite) return <span className="op-badge">{word}</span>
  return (
    <Menu label={t("departure.status", { status: word })} items={items} icon="down" withText variant="secondary">
      {word}
    </Menu>
  )
}

function Subtitle({ slot, summary }: { slot: Slot; summary: DepartureSummary | undefined }) {
  const format = useFormat()
  const option = useNeighbour("options", slot.optionId ?? "")
  return (
    <span className="op-cluster">
      <strong>{format.date(slot.dateLocal, { weekday: "long", day: "numeric", month: "long", year: "numeric" })}</strong>
      <DepartureHours slot={slot} />
      {slot.optionId && <bdi>{option.name}</bdi>}
      {slot.label && <bdi className="op-faint">{slot.label}</bdi>}
      <SlotCapacity slot={slot} />
      {slot.placeId && <PlaceName id={slot.placeId} />}
      {summary && <LeadAndVehicles crew={summary.crew} />}
      {summary && <Readiness state={summary.readiness} />}
    </span>
  )
}

function Siblings({ state }: { state: DepartureDetailState }) {
  const t = useMessages(departureDetailMessages)
  const { previous, next } = state.siblings
  return (
    <nav className="op-cluster" aria-label={t("departure.siblings")}>
      {previous && (
        <Link to={{ to: "departure", id: previous.id }} className="op-button" aria-label={t("departure.previous")}>
          <Icon name="start" />
        </Link>
      )}
      {next && (
        <Link to={{ to: "departure", id: next.id }} className="op-button" aria-label={t("departure.next")}>
          <Icon name="end" />
        </Link>
      )}
    </nav>
  )
}

function ChangeButton({ slot }: { slot: Slot }) {
  const t = useMessages(departureDetailMessages)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon="edit" onClick={() => setOpen(true)}>
        {t("departure.change")}
      </Button>
      {open && <EditDepartureDialog slot={slot} onClose={() => setOpen(false)} />}
    </>
  )
}

function Content({ state, summary }: { state: DepartureDetailState; summary: DepartureSummary }) {
  const t = useMessages(departureDetailMessages)
  const shared = useMessages(departuresMessages)
  const ask = useAskForSheet()
  const issueCount = summary.issues.critical + summary.issues.warning
  return (
    <div className="op-stack">
      {!state.mayWrite && state.tab === "overview" && <Notice tone="info">{shared("departures.noWrite")}</Notice>}
      <Tabs
        label={t("departure.overview")}
        value={state.tab}
        onChange={(tab) => {
          // whoever turns to another tab no longer waits for the sheet
          ask(undefined)
          state.openTab(tab)
        }}
        items={[
          {
            id: "overview",
            label: t("departure.overview"),
            ...(issueCount > 0 && { badge: issueCount }),
            panel: () => <DepartureOverview state={state} summary={summary} />,
          },
          ...peopleTabs(summary.slot, state, t),
          {
            id: "pickups",
            label: t("departure.pickups"),
            panel: () => <DeparturePickups slot={summary.slot} kind={state.stops} onKind={state.openStops} mayWrite={state.mayWrite} />,
          },
          ...crewTab(summary.slot, state.maySeeResources, t),
          { id: "activity", label: t("departure.activity"), panel: () => <DepartureActivity slotId={summary.slot.id} /> },
          ...hostTabItems(state.hostTabs, summary.slot),
        ]}
      />
      <SlotCommandDialogs commands={state.commands} />
    </div>
  )
}
