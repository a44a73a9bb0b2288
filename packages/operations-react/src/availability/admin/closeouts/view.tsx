"use client"
import { useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, LiveBadge, Notice, PageFrame } from "../../../kernel/ui/index.js"
import { closeoutsMessages } from "../messages/en/closeouts.js"
import { departuresMessages } from "../messages/en/departures.js"
import { Segments } from "../shared/scope/segments.js"
import { EditCloseoutDialog } from "./editor/edit-dialog.js"
import { HolidaysDialog, type PublicHoliday } from "./editor/holidays.js"
import { NewCloseoutDialog } from "./editor/new-dialog.js"
import { ReopenCloseoutDialog } from "./editor/reopen-dialog.js"
import { CloseoutList } from "./list.js"
import { datesOf } from "./search.js"
import type { CloseoutsState } from "./state.js"
import { CloseoutYear } from "./year/year.js"

interface CloseoutsViewProps {
  state: CloseoutsState
  /** Public holidays that the host knows: then many days can be closed at once. */
  holidays?: readonly PublicHoliday[]
}

/** The closeouts as list or year, controlled: the state comes from `useCloseoutsPage` or from the host. */
export function CloseoutsView({ state, holidays }: CloseoutsViewProps) {
  const t = useMessages(closeoutsMessages)
  const { view, show, mayWrite } = state
  return (
    <PageFrame
      catalogue={{ ...departuresMessages, ...closeoutsMessages }}
      title={t("closeouts.title")}
      badges={<LiveBadge />}
      subtitle={
        <Segments
          label={t("closeouts.view")}
          items={[
            { id: "list", label: t("closeouts.viewList") },
            { id: "year", label: t("closeouts.viewYear") },
          ]}
          value={view}
          onChange={show}
        />
      }
      actions={mayWrite && <HeadActions state={state} holidays={holidays} />}
    >
      <div className="op-stack">
        {!mayWrite && <Notice tone="info">{t("closeouts.noWrite")}</Notice>}
        {view === "year" ? <CloseoutYear state={state} /> : <CloseoutList state={state} />}
      </div>
      <Dialogs state={state} />
    </PageFrame>
  )
}

function HeadActions({ state, holidays = [] }: { state: CloseoutsState; holidays: readonly PublicHoliday[] | undefined }) {
  const t = useMessages(closeoutsMessages)
  const [asking, ask] = useState(false)
  return (
    <>
      {holidays.length > 0 && (
        <Button icon="sun" onClick={() => ask(true)}>
          {t("closeoutHolidays.open")}
        </Button>
      )}
      <Button variant="primary" icon="lock" onClick={() => state.openNew()}>
        {t("closeouts.new")}
      </Button>
      {asking && <HolidaysDialog holidays={holidays} productId={state.search.product[0]} onClose={() => ask(false)} />}
    </>
  )
}

function Dialogs({ state }: { state: CloseoutsState }) {
  const { search, mayWrite, draft, closeDialog, reopening, reopen } = state
  const { product, option, rule, slot, place } = search
  return (
    <>
      {search.new && mayWrite && (
        <NewCloseoutDialog
          draft={{ productIds: product, optionId: option, ruleId: rule, slotId: slot, placeId: place, ...datesOf(search), ...draft }}
          onClose={closeDialog}
        />
      )}
      {search.open && <EditCloseoutDialog key={search.open} closeoutId={search.open} onClose={closeDialog} />}
      {reopening && <ReopenCloseoutDialog closeout={reopening} onClose={() => reopen(undefined)} />}
    </>
  )
}
