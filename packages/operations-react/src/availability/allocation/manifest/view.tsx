"use client"
import { type KeyboardEvent, useRef, useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, EmptyState, Icon, NoMatch, Notice, Panel, Root, Select, useAskedSheet } from "../../../kernel/ui/index.js"
import type { SlotId } from "../../types.js"
import { manifestMessages } from "../messages/en/manifest.js"
import type { SlotManifest } from "../types.js"
import { CloseCheckIn } from "./close-check-in.js"
import { GivePlace } from "./dialogs/give.js"
import { ManifestGroupView } from "./group.js"
import { ColumnsMenu, PrintMenu } from "./menus.js"
import { type ManifestRow, manifestGroupings } from "./model.js"
import { MoveBooking } from "./move-booking.js"
import { ManifestSheet, type SheetKind, useSheet } from "./sheet.js"
import { type ManifestState, useManifest } from "./use-manifest.js"

/** The manifest of one departure with its check-in: fetches by itself. */
export function Manifest({ slotId }: { slotId: SlotId }) {
  return (
    <Root catalogue={manifestMessages}>
      <ManifestView state={useManifest(slotId)} />
    </Root>
  )
}

/** The manifest, controlled: the state comes from `useManifest` or from the host. */
export function ManifestView({ state }: { state: ManifestState }) {
  return <Panel query={state.query}>{(manifest) => <Content state={state} manifest={manifest} />}</Panel>
}

function Content({ state, manifest }: { state: ManifestState; manifest: SlotManifest }) {
  const t = useMessages(manifestMessages)
  const sheet = useSheet()
  const { print } = sheet
  useAskedSheet({ compact: () => print("compact"), guide: () => print("guide"), signIn: () => print("signIn") }, state.rows.length > 0)
  if (state.rows.length === 0) return <Nobody manifest={manifest} />
  return (
    <div className="op-manifest" data-sheet={sheet.kind}>
      {!state.mayCheckIn && <Notice tone="info">{t("manifest.noWrite")}</Notice>}
      <Bar state={state} manifest={manifest} onPrint={sheet.print} />
      {sheet.kind ? <ManifestSheet kind={sheet.kind} state={state} manifest={manifest} /> : <People state={state} />}
    </div>
  )
}

function Nobody({ manifest }: { manifest: SlotManifest }) {
  const t = useMessages(manifestMessages)
  const { capacityPax } = manifest.slot
  return (
    <EmptyState icon="people" title={t("manifest.empty")}>
      {capacityPax === null ? t("manifest.emptyUnlimited") : t("manifest.emptyText", { capacity: capacityPax })}
    </EmptyState>
  )
}

function Bar({ state, manifest, onPrint }: { state: ManifestState; manifest: SlotManifest; onPrint: (kind: SheetKind) => void }) {
  const t = useMessages(manifestMessages)
  const [closing, setClosing] = useState(false)
  const { arrived, expected, noShow } = manifest.totals
  return (
    <div className="op-manifest-bar">
      <p className="op-manifest-counts" role="status">
        {t("manifest.counts", { arrived, expected, noShow })}
      </p>
      <div className="op-toolbar">
        <span className="op-input-group op-find">
          <Icon name="search" />
          <input
            className="op-input"
            aria-label={t("manifest.find")}
            placeholder={t("manifest.find")}
            value={state.text}
            onChange={(event) => state.find(event.target.value)}
          />
        </span>
        <Select
          label={t("manifest.group")}
          value={state.by}
          options={manifestGroupings.map((value) => ({ value, label: t(`manifest.${value}`) }))}
          onChange={(by) => state.group(by as ManifestState["by"])}
        />
        <span className="op-spacer" />
        <ColumnsMenu state={state} />
        <PrintMenu state={state} onPrint={onPrint} />
        {state.mayCheckIn && (
          <Button icon="flag" onClick={() => setClosing(true)}>
            {t("manifest.toMark")}
          </Button>
        )}
      </div>
      {closing && <CloseCheckIn state={state} onClose={() => setClosing(false)} />}
    </div>
  )
}

/** Everybody, group by group. Arrows walk the ticks; space ticks. */
function People({ state }: { state: ManifestState }) {
  const box = useRef<HTMLDivElement>(null)
  const [moving, setMoving] = useState<string>()
  const [giving, give] = useState<readonly ManifestRow[]>()
  const walk = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    const ticks = [...(box.current?.querySelectorAll<HTMLElement>(".op-tick") ?? [])]
    const at = ticks.indexOf(event.target as HTMLElement)
    if (step === 0 || at < 0) return
    event.preventDefault()
    ticks[Math.max(0, Math.min(ticks.length - 1, at + step))]?.focus()
  }
  if (state.groups.length === 0) return <NoMatch onClear={() => state.find("")} />
  return (
    <div ref={box} className="op-manifest-groups">
      {state.groups.map((group) => (
        <ManifestGroupView key={group.key} group={group} state={state} onWalk={walk} onMove={setMoving} onGive={give} />
      ))}
      {giving && <GivePlace state={state} rows={giving} onClose={() => give(undefined)} />}
      {moving && <MoveBooking state={state} allocationId={moving} onClose={() => setMoving(undefined)} />}
    </div>
  )
}
