"use client"
import { useOperations } from "../../../kernel/context/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Menu } from "../../../kernel/ui/index.js"
import { useExports } from "../exports.js"
import { manifestMessages } from "../messages/en/manifest.js"
import { type SheetKind, sheetKinds } from "./sheet.js"
import { type ManifestColumn, type ManifestState, manifestColumns } from "./use-manifest.js"

const columnText = {
  booking: "manifest.booking",
  host: "manifest.host",
  category: "manifest.category",
  pickup: "manifest.pickup",
  room: "manifest.room",
  seat: "manifest.seat",
  language: "manifest.language",
  needs: "manifest.needs",
  contact: "manifest.contact",
} as const satisfies Record<ManifestColumn, string>

/** What is shown beside a name; the choice is remembered. */
export function ColumnsMenu({ state }: { state: ManifestState }) {
  const t = useMessages(manifestMessages)
  const { neighbours } = useOperations()
  return (
    <Menu
      label={t("manifest.columns")}
      icon="columns"
      variant="secondary"
      withText
      items={manifestColumns
        .filter((column) => column !== "host" || neighbours.bookings)
        .map((column) => ({
          id: column,
          label: t(columnText[column]),
          checked: state.columns.includes(column),
          onSelect: () => state.showColumn(column, !state.columns.includes(column)),
        }))}
    />
  )
}

const sheetText = { compact: "manifest.printCompact", guide: "manifest.printGuide", signIn: "manifest.printSignIn" } as const

export function PrintMenu({ state, onPrint }: { state: ManifestState; onPrint: (kind: SheetKind) => void }) {
  const t = useMessages(manifestMessages)
  const { passengers } = useExports(state.slotId)
  const sheets = sheetKinds.map((kind) => ({ id: kind as string, label: t(sheetText[kind]), onSelect: () => onPrint(kind) }))
  const files = [
    { id: "csv", label: t("manifest.export"), separated: true, onSelect: () => void passengers("standard") },
    ...(state.mayReadSensitive ? [{ id: "csvFull", label: t("manifest.exportFull"), onSelect: () => void passengers("full") }] : []),
  ]
  return (
    <Menu label={t("manifest.print")} icon="print" variant="secondary" withText items={[...sheets, ...(state.mayExport ? files : [])]} />
  )
}
