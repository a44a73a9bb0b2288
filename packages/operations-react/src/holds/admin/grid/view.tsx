"use client"
import { NeighbourFilter } from "../../../availability/admin/shared/scope/choice.js"
import { PlaceFilter } from "../../../availability/admin/shared/scope/place-filter.js"
import { downloadFile } from "../../../kernel/core/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, DateInput, EmptyState, LiveBadge, Notice, PageFrame, Panel, Select, useShortcuts } from "../../../kernel/ui/index.js"
import { holdsMessages } from "../messages/en/holds.js"
import { inventoryMessages } from "../messages/en/inventory.js"
import { roomGridMessages } from "../messages/en/room-grid.js"
import { holdsCatalogue } from "../shared/catalogue.js"
import { ProgramChoices } from "../shared/choices.js"
import { useHoldTitle } from "../shared/words.js"
import { gridCsv } from "./export/csv.js"
import { gridViews } from "./model.js"
import { RangeDialog } from "./range-dialog.js"
import { ReviewDialog } from "./review-dialog.js"
import { rangeOf } from "./search.js"
import type { RoomGridState } from "./state.js"
import { GridTable } from "./table.js"

const catalogue = { ...holdsCatalogue, ...roomGridMessages, ...inventoryMessages }

/** Holds by night, typed like a spreadsheet and saved as one change; controlled. */
export function RoomGridView({ state }: { state: RoomGridState }) {
  const t = useMessages(roomGridMessages)
  const words = useMessages(holdsMessages)
  const { asked, mayWrite, differences } = state
  return (
    <PageFrame
      catalogue={catalogue}
      title={t("roomGrid.title")}
      badges={<LiveBadge />}
      actions={
        <>
          {state.editable && state.grid.nights.length > 0 && (
            <Button icon="edit" onClick={() => state.askToLoad(true)}>
              {t("roomGrid.rangeOpen")}
            </Button>
          )}
          <Download state={state} />
          <Button icon="print" onClick={() => window.print()}>
            {t("roomGrid.print")}
          </Button>
        </>
      }
    >
      <div className="op-stack">
        {!mayWrite && <Notice tone="info">{words("holds.noWrite")}</Notice>}
        <Toolbar state={state} />
        {differences.length > 0 && <DraftBar state={state} />}
        {asked === undefined ? (
          <EmptyState
            icon="columns"
            title={t("roomGrid.chooseTitle")}
            actions={<ProgramChoices onChoose={(program) => state.filter({ program })} />}
          >
            <p className="op-text">{t("roomGrid.chooseText")}</p>
          </EmptyState>
        ) : (
          <Panel query={state.query}>{() => <Grid state={state} />}</Panel>
        )}
      </div>
      {state.reviewing && <ReviewDialog state={state} />}
      {state.loading && <RangeDialog state={state} onClose={() => state.askToLoad(false)} />}
      {state.leaving}
    </PageFrame>
  )
}

/** The numbers that are shown, for a spreadsheet. */
function Download({ state: { grid, view } }: { state: RoomGridState }) {
  const t = useMessages(roomGridMessages)
  const titleOf = useHoldTitle()
  if (grid.nights.length === 0) return null
  const save = () => {
    const csv = gridCsv(grid, view, ({ hold, totals }) => titleOf({ ...hold, quantity: totals.held }), t("roomGrid.hold"))
    downloadFile({ blob: new Blob([csv], { type: "text/csv;charset=utf-8" }), filename: `room-blocks-${grid.nights[0]}.csv` })
  }
  return (
    <Button icon="download" onClick={save}>
      {t("roomGrid.csv")}
    </Button>
  )
}

function Toolbar({ state: { search, view, filter, show } }: { state: RoomGridState }) {
  const t = useMessages(roomGridMessages)
  const range = rangeOf(search)
  const words = useMessages(holdsMessages)
  return (
    <div className="op-toolbar">
      <NeighbourFilter
        kind="programs"
        label={words("holds.program")}
        value={search.program}
        onChange={(program) => filter({ program, place: undefined })}
      />
      <PlaceFilter value={search.place} onChange={(place) => filter({ place, program: undefined })} />
      {(["from", "to"] as const).map((edge) => (
        <span key={edge} className="op-inline-field">
          <span className="op-faint" aria-hidden="true">
            {t(`roomGrid.${edge}`)}
          </span>
          <DateInput
            label={t(`roomGrid.${edge}`)}
            value={range[edge] ?? null}
            onChange={(night) => filter({ [edge]: night ?? undefined })}
          />
        </span>
      ))}
      <Select
        label={t("roomGrid.view")}
        value={view}
        options={gridViews.map((value) => ({ value, label: t(`roomGrid.view.${value}`) }))}
        onChange={(chosen) => show(gridViews.find((one) => one === chosen))}
      />
    </div>
  )
}

function DraftBar({ state: { differences, discard, review } }: { state: RoomGridState }) {
  const t = useMessages(roomGridMessages)
  return (
    <div className="op-selection-bar" role="toolbar" aria-label={t("roomGrid.reviewTitle")}>
      <span className="op-selection-count">{t("roomGrid.changed", { count: differences.length })}</span>
      <span className="op-spacer" />
      <Button onClick={discard}>{t("roomGrid.discard")}</Button>
      <Button variant="primary" icon="check" onClick={() => review(true)}>
        {t("roomGrid.review")}
      </Button>
    </div>
  )
}

function Grid({ state }: { state: RoomGridState }) {
  const t = useMessages(roomGridMessages)
  const { ref, help } = useShortcuts<HTMLDivElement>([
    { keys: "ArrowRight", label: t("roomGrid.keyMove") },
    { keys: "0", label: t("roomGrid.keyEdit") },
    { keys: "Ctrl+d", label: t("roomGrid.keyFill") },
    { keys: "Ctrl+v", label: t("roomGrid.keyCopy") },
  ])
  if (state.grid.nights.length === 0 || state.grid.rows.length === 0)
    return (
      <EmptyState icon="columns" title={t("roomGrid.emptyTitle")}>
        <p className="op-text">{t("roomGrid.emptyText")}</p>
      </EmptyState>
    )
  return (
    <div ref={ref} className="op-stack">
      {!state.editable && state.mayWrite && <p className="op-text op-faint">{t("roomGrid.readOnly")}</p>}
      <GridTable state={state} />
      {help}
    </div>
  )
}
