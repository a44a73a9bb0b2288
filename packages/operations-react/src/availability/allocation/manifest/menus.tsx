"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { Menu } from "../../../kernel/ui/index.js"
import { manifestMessages } from "../messages/en/manifest.js"
import { type SheetKind, sheetKinds } from "./sheet.js"
import { type ManifestColumn, type ManifestState, manifestColumns } from "./use-manifest.js"

const columnText = {
  booking: "manifest.booking",
  category: "manifest.category",
  room: "manifest.room",
  seat: "manifest.seat",
  language: "manifest.language",
  needs: "manifest.needs",
  contact: "manifest.contact",
} as const satisfies Record<ManifestColumn, string>

/** What is shown beside a name; the choice is remembered. */
export function ColumnsMenu({ state }: { state: ManifestState }) {
  const t = useMessages(manifestMessages)
  return (
    <Menu
      label={t("manifest.columns")}
      icon="columns"
      variant="secondary"
      withText
      items={manifestColumns.map((column) => ({
        id: column,
        label: t(columnText[column]),
        checked: state.columns.includes(column),
        onSelect: () => state.showColumn(column, !state.columns.includes(column)),
      }))}
    />
  )
}

const sheetText = { compact: "manifest.printCompact", guide: "manifest.printGuide", signIn: "manifest.printSignIn" } as const

export function PrintMenu({ onPrint }: { onPrint: (kind: SheetKind) => void }) {
  const t = useMessages(manifestMessages)
  return (
    <Menu
      label={t("manifest.print")}
      icon="print"
      variant="secondary"
      withText
      items={sheetKinds.map((kind) => ({ id: kind, label: t(sheetText[kind]), onSelect: () => onPrint(kind) }))}
    />
  )
}
