"use client"
import { useCallback, useRef, useState } from "react"
import { downloadFile } from "../../../kernel/core/index.js"
import { useFromCore } from "../../../kernel/hooks/index.js"
import { fileMessages } from "../../../kernel/messages/files/en.js"
import { useMessages } from "../../../kernel/messages/index.js"
import {
  Button,
  DataGrid,
  EmptyState,
  LiveBadge,
  Menu,
  type MenuItem,
  Notice,
  PageFrame,
  useErrorText,
  useShortcuts,
  useToast,
} from "../../../kernel/ui/index.js"
import { placesClient } from "../../client.js"
import type { ListedPlace } from "../../types.js"
import { placeWords } from "../messages/en/place-words.js"
import { placesMessages } from "../messages/en/places.js"
import { ArchiveDialog } from "../shared/archive-dialog.js"
import { PlaceDialog } from "../shared/place-dialog.js"
import { usePlaceColumns } from "./columns.js"
import { DirectoryFilters } from "./filters.js"
import { ImportPlacesDialog } from "./import-dialog.js"
import { MapPane } from "./map-pane.js"
import { PrintNote } from "./print-note.js"
import { filtersOf } from "./search.js"
import type { DirectoryState } from "./state.js"

const idOf = ({ id }: ListedPlace) => id
const nameOf = ({ name }: ListedPlace) => name
const catalogue = { ...fileMessages, ...placeWords, ...placesMessages }

interface Opened {
  kind: "edit" | "archive"
  place: ListedPlace
}

/** The directory of places, controlled: the state comes from `useDirectory` or from the host. */
export function DirectoryView({ state }: { state: DirectoryState }) {
  const t = useMessages(placesMessages)
  const [opened, open] = useState<"new" | "import">()
  const close = () => open(undefined)
  return (
    <PageFrame
      catalogue={catalogue}
      title={t("places.title")}
      badges={<LiveBadge />}
      actions={
        <>
          <Button icon="print" onClick={() => window.print()}>
            {t("places.print")}
          </Button>
          {state.mayExport && <ExportMenu state={state} />}
          {state.mayWrite && <Button onClick={() => open("import")}>{t("places.import")}</Button>}
          {state.mayWrite && (
            <Button variant="primary" icon="plus" onClick={() => open("new")}>
              {t("places.new")}
            </Button>
          )}
        </>
      }
    >
      <div className="op-stack">
        {!state.mayWrite && <Notice tone="info">{t("places.noWrite")}</Notice>}
        <PrintNote state={state} />
        <Directory state={state} onNew={() => open("new")} />
      </div>
      {opened === "new" && <PlaceDialog onClose={close} onMade={state.openRow} />}
      {opened === "import" && <ImportPlacesDialog onClose={close} />}
    </PageFrame>
  )
}

function ExportMenu({ state }: { state: DirectoryState }) {
  const t = useMessages(placesMessages)
  const client = useFromCore(placesClient)
  const toast = useToast()
  const errorText = useErrorText()
  const take = async (format: "csv" | "geojson") => {
    try {
      downloadFile(await client.exportPlaces({ format, ...filtersOf(state.search), ...(state.found && { ids: state.found }) }))
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  return (
    <Menu
      label={t("places.export")}
      icon="download"
      variant="secondary"
      withText
      items={[
        { id: "csv", label: t("places.exportCsv"), onSelect: () => void take("csv") },
        { id: "geojson", label: t("places.exportGeojson"), onSelect: () => void take("geojson") },
      ]}
    />
  )
}

function Directory({ state, onNew }: { state: DirectoryState; onNew: () => void }) {
  const t = useMessages(placesMessages)
  const { search, query, mayWrite } = state
  const find = useRef<HTMLInputElement>(null)
  const [opened, open] = useState<Opened>()
  const close = () => open(undefined)
  const { ref, help } = useShortcuts<HTMLDivElement>([
    { keys: "/", label: t("places.keyFind"), run: () => find.current?.focus() },
    ...(mayWrite ? [{ keys: "n", label: t("places.new"), run: onNew }] : []),
    { keys: "Enter", label: t("places.open") },
  ])
  const menuOf = useRowMenu(state, open)
  return (
    <div ref={ref} className="op-places">
      <DataGrid
        id="places"
        screen="places"
        label={t("places.grid")}
        columns={usePlaceColumns()}
        query={query}
        rowId={idOf}
        rowLabel={nameOf}
        paging={{ limit: search.limit, offset: search.offset, onChange: state.page }}
        sort={search.sort}
        onSort={state.sort}
        onOpen={state.openRow}
        mark={{ id: state.selectedId, onMark: state.select }}
        rowMenu={menuOf}
        toolbar={<DirectoryFilters state={state} find={find} />}
        views={{ current: state.viewText, onOpen: state.openView }}
        empty={<NoPlaces mayWrite={mayWrite} onNew={onNew} />}
        onClearFilters={state.filtered ? state.clearFilters : undefined}
      />
      <MapPane state={state} />
      {opened?.kind === "edit" && <PlaceDialog place={opened.place} onClose={close} />}
      {opened?.kind === "archive" && <ArchiveDialog place={opened.place} onClose={close} />}
      {help}
    </div>
  )
}

/** What the menu of a row offers; the same function as long as the rights are the same, so that rows are not drawn anew when another is marked. */
function useRowMenu({ mayWrite, filter }: DirectoryState, open: (opened: Opened) => void) {
  const t = useMessages(placesMessages)
  return useCallback(
    (place: ListedPlace): MenuItem[] => [
      { id: "open", label: t("places.open"), icon: "external", to: { to: "place", id: place.id } },
      { id: "near", label: t("places.nearThis"), icon: "search", onSelect: () => filter({ q: undefined, near: place.id }) },
      ...(mayWrite && place.status !== "merged"
        ? [
            { id: "edit", label: t("places.edit"), icon: "edit" as const, onSelect: () => open({ kind: "edit", place }) },
            {
              id: "archive",
              label: t(place.status === "archived" ? "places.restore" : "places.archive"),
              icon: "lock" as const,
              onSelect: () => open({ kind: "archive", place }),
            },
          ]
        : []),
    ],
    [t, mayWrite, filter, open],
  )
}

function NoPlaces({ mayWrite, onNew }: { mayWrite: boolean; onNew: () => void }) {
  const t = useMessages(placesMessages)
  return (
    <EmptyState
      icon="flag"
      title={t("places.emptyTitle")}
      actions={
        mayWrite && (
          <Button variant="primary" icon="plus" onClick={onNew}>
            {t("places.new")}
          </Button>
        )
      }
    >
      <p className="op-text">{t("places.emptyText")}</p>
    </EmptyState>
  )
}
