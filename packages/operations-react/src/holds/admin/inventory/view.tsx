"use client"
import { Stepper } from "../../../availability/admin/shared/page/stepper.js"
import { PlaceFilter } from "../../../availability/admin/shared/scope/place-filter.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, EmptyState, Link, LiveBadge, Name, NeighbourName, Notice, PageFrame, Panel, ScrollBox } from "../../../kernel/ui/index.js"
import type { RoomInventoryNight } from "../../types.js"
import { holdsMessages } from "../messages/en/holds.js"
import { inventoryMessages } from "../messages/en/inventory.js"
import { holdsCatalogue } from "../shared/catalogue.js"
import { RoomKind } from "../shared/words.js"
import { SetInventoryDialog } from "./set-dialog.js"
import type { RoomInventoryState } from "./state.js"

const catalogue = { ...holdsCatalogue, ...inventoryMessages }

/** What a hotel has, what is taken and by whom, night by night; controlled. */
export function RoomInventoryView({ state }: { state: RoomInventoryState }) {
  const t = useMessages(inventoryMessages)
  const words = useMessages(holdsMessages)
  const { search, mayWrite } = state
  return (
    <PageFrame
      catalogue={catalogue}
      title={t("inventory.title")}
      badges={<LiveBadge />}
      actions={
        mayWrite && (
          <Button variant="primary" icon="edit" onClick={state.openSet}>
            {t("inventory.set")}
          </Button>
        )
      }
    >
      <div className="op-stack">
        {!mayWrite && <Notice tone="info">{words("holds.noWrite")}</Notice>}
        <Toolbar state={state} />
        {state.placeId === undefined ? (
          <EmptyState icon="bookmark" title={t("inventory.chooseTitle")}>
            <p className="op-text">{t("inventory.choose")}</p>
          </EmptyState>
        ) : (
          <Panel query={state.query}>{(nights) => <Table nights={nights} />}</Panel>
        )}
      </div>
      {search.set && mayWrite && <SetInventoryDialog state={state} onClose={state.closeSet} />}
    </PageFrame>
  )
}

function Toolbar({ state }: { state: RoomInventoryState }) {
  const format = useFormat()
  const { from, to, today, search, filter } = state
  return (
    <div className="op-toolbar">
      <Stepper
        period={format.range(from, to, { day: "numeric", month: "short", year: "numeric" })}
        atToday={from === today}
        onStep={state.step}
        onToday={() => filter({ from: undefined })}
      />
      <span className="op-spacer" />
      <PlaceFilter value={search.place} onChange={(place) => filter({ place })} />
    </div>
  )
}

function Table({ nights }: { nights: readonly RoomInventoryNight[] }) {
  const t = useMessages(inventoryMessages)
  const format = useFormat()
  if (nights.length === 0)
    return (
      <EmptyState icon="bookmark" title={t("inventory.emptyTitle")}>
        <p className="op-text">{t("inventory.emptyText")}</p>
      </EmptyState>
    )
  return (
    <ScrollBox label={t("inventory.table")}>
      <table className="op-hold-table">
        <thead>
          <tr>
            <th scope="col">{t("inventory.night")}</th>
            <th scope="col">{t("inventory.roomKind")}</th>
            {(["capacity", "taken", "available"] as const).map((word) => (
              <th key={word} scope="col" data-number>
                {t(`inventory.${word}`)}
              </th>
            ))}
            <th scope="col">{t("inventory.filledBy")}</th>
          </tr>
        </thead>
        <tbody>
          {nights.map((night) => (
            <tr key={`${night.night} ${night.roomKind}`} data-full={night.available === 0 || undefined}>
              <th scope="row">{format.date(night.night, { weekday: "short", day: "numeric", month: "short" })}</th>
              <td>
                <RoomKind kind={night.roomKind} />
              </td>
              <td data-number>{format.number(night.capacity)}</td>
              <td data-number>
                {format.number(night.taken)}
                {night.lapsed > 0 && (
                  <span className="op-faint">
                    {" "}
                    {t("inventory.lapsed")} {format.number(night.lapsed)}
                  </span>
                )}
              </td>
              <td data-number>
                <strong>{format.number(night.available)}</strong>
              </td>
              <td>
                <FilledBy night={night} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function FilledBy({ night: { holds = [] } }: { night: RoomInventoryNight }) {
  const format = useFormat()
  return (
    <span className="op-cluster">
      {holds.map(({ id, name, programId, live }) => (
        <Link key={id} to={{ to: "hold", id }}>
          {name ? <Name>{name}</Name> : <NeighbourName kind="programs" id={programId} />} ({format.number(live)})
        </Link>
      ))}
    </span>
  )
}
