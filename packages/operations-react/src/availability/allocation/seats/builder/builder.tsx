"use client"
import { seatNumberings } from "@voyant-travel/operations/availability/contract"
import { useId, useState } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Field, Icon, Menu, Root, Select, useAnnounce, useShortcuts } from "../../../../kernel/ui/index.js"
import { seatBuilderMessages } from "../../messages/en/seat-builder.js"
import { BuilderGrid } from "./grid.js"
import { layoutLimits, type SeatCell, seatCells } from "./layout.js"
import { type SeatMapPreset, seatMapPresets } from "./presets.js"
import { type SeatMapBuilderInput, type SeatMapBuilderState, useSeatMapBuilder } from "./use-seat-map-builder.js"

export interface SeatMapBuilderProps extends SeatMapBuilderInput {
  /** Seats that the vehicle's papers allow, to compare with. */
  capacity?: number | undefined
  /** Who sits on a seat now, by what the seat is called. */
  taken?: ReadonlyMap<string, string> | undefined
  readOnly?: boolean
}

/** Draws the seats of a vehicle: start from a known one, paint, mirror, add rows and columns. Left stays left in every language. */
export function SeatMapBuilder(props: SeatMapBuilderProps) {
  return (
    <Root catalogue={seatBuilderMessages}>
      <Builder {...props} />
    </Root>
  )
}

function Builder({ capacity, taken, readOnly = false, ...input }: SeatMapBuilderProps) {
  const t = useMessages(seatBuilderMessages)
  const state = useSeatMapBuilder(input)
  const announce = useAnnounce()
  const paint = (cell: SeatCell) => {
    if (readOnly) return
    state.paint(cell)
    announce(t(`seatBuilder.${cell}`))
  }
  const { ref, help } = useShortcuts<HTMLDivElement>([
    { keys: "ArrowRight", label: t("seatBuilder.keyArrows") },
    { keys: "s", label: t("seatBuilder.keySeat"), run: () => paint("seat") },
    { keys: "a", label: t("seatBuilder.keyAisle"), run: () => paint("aisle") },
    { keys: "d", label: t("seatBuilder.keyDoor"), run: () => paint("door") },
    { keys: "v", label: t("seatBuilder.keyVoid"), run: () => paint("void") },
    { keys: "Ctrl+z", label: t("seatBuilder.keyUndo"), run: (event) => (event.shiftKey ? state.redo() : state.undo()) },
    { keys: "Ctrl+y", label: t("seatBuilder.keyRedo"), run: () => state.redo() },
  ])
  return (
    <div ref={ref} className="op-seat-builder">
      {!readOnly && <Tools state={state} onPaint={paint} />}
      <p className="op-text" role="status">
        {capacity === undefined
          ? t("seatBuilder.count", { seats: state.seats })
          : t("seatBuilder.capacityOf", { seats: state.seats, capacity })}
      </p>
      <BuilderGrid state={state} taken={taken} />
      {help}
    </div>
  )
}

interface ToolsProps {
  state: SeatMapBuilderState
  onPaint: (cell: SeatCell) => void
}

function Tools({ state, onPaint }: ToolsProps) {
  const t = useMessages(seatBuilderMessages)
  return (
    <div className="op-seat-tools">
      <Field label={t("seatBuilder.chooseVehicle")} hideLabel>
        {(control) => (
          <Select
            control={control}
            value=""
            empty={t("seatBuilder.chooseVehicle")}
            options={Object.keys(seatMapPresets).map((preset) => ({ value: preset, label: t(`seatPreset.${preset as SeatMapPreset}`) }))}
            onChange={(preset) => preset && state.startFrom(preset as SeatMapPreset)}
          />
        )}
      </Field>
      <Size state={state} />
      <Field label={t("seatBuilder.numbering")} hideLabel>
        {(control) => (
          <Select
            control={control}
            value={state.numbering}
            options={seatNumberings.map((value) => ({ value, label: t(`seatNumbering.${value}`) }))}
            onChange={(value) => state.call(value as SeatMapBuilderState["numbering"])}
          />
        )}
      </Field>
      <PaintTools onPaint={onPaint} />
      <Button icon="columns" onClick={state.mirror}>
        {t("seatBuilder.mirror")}
      </Button>
      <Menu
        label={t("seatBuilder.more")}
        icon="down"
        variant="secondary"
        withText
        items={[
          { id: "insertRow", label: t("seatBuilder.insertRow"), icon: "plus", onSelect: state.insertRow },
          { id: "removeRow", label: t("seatBuilder.removeRow"), icon: "minus", onSelect: state.removeRow },
          { id: "insertColumn", label: t("seatBuilder.insertColumn"), icon: "plus", onSelect: state.insertColumn, separated: true },
          { id: "removeColumn", label: t("seatBuilder.removeColumn"), icon: "minus", onSelect: state.removeColumn },
        ]}
      />
      <Steps state={state} />
    </div>
  )
}

function Steps({ state }: { state: SeatMapBuilderState }) {
  const t = useMessages(seatBuilderMessages)
  return (
    <span className="op-cluster">
      {state.canUndo && <Button icon="undo" label={t("seatBuilder.undo")} onClick={state.undo} />}
      {state.canRedo && <Button icon="repeat" label={t("seatBuilder.redo")} onClick={state.redo} />}
    </span>
  )
}

function PaintTools({ onPaint }: Pick<ToolsProps, "onPaint">) {
  const t = useMessages(seatBuilderMessages)
  return (
    <fieldset className="op-segments op-seat-paint" aria-label={t("seatBuilder.paint")}>
      {seatCells.map((cell) => (
        <button key={cell} type="button" className="op-segment" onClick={() => onPaint(cell)}>
          <span className="op-seat-swatch" data-cell={cell} aria-hidden="true">
            {cell === "door" && <Icon name="door" />}
          </span>
          {t(`seatBuilder.${cell}`)}
        </button>
      ))}
    </fieldset>
  )
}

function Size({ state }: { state: SeatMapBuilderState }) {
  const t = useMessages(seatBuilderMessages)
  return (
    <>
      <SizeInput label={t("seatBuilder.rows")} value={state.rows} max={layoutLimits.rows} onChange={(rows) => state.resize({ rows })} />
      <SizeInput
        label={t("seatBuilder.columns")}
        value={state.columns}
        max={layoutLimits.columns}
        onChange={(columns) => state.resize({ columns })}
      />
    </>
  )
}

interface SizeInputProps {
  label: string
  value: number
  max: number
  onChange: (value: number) => void
}

/** A number that counts once it is finished: the "1" of a "13" must not cut the plan down to one row. */
function SizeInput({ label, value, max, onChange }: SizeInputProps) {
  const id = useId()
  const [draft, setDraft] = useState<string>()
  const finish = () => {
    const typed = Math.min(max, Number(draft))
    if (draft !== undefined && typed >= 1 && typed !== value) onChange(typed)
    setDraft(undefined)
  }
  return (
    <span className="op-cluster">
      <label className="op-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="op-input op-number op-seat-size"
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
        value={draft ?? value}
        onChange={(event) => setDraft(event.target.value.replace(/\D/g, ""))}
        onBlur={finish}
        onKeyDown={(event) => {
          const step = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0
          if (event.key === "Enter") finish()
          if (step === 0) return
          event.preventDefault()
          setDraft(undefined)
          onChange(value + step)
        }}
      />
    </span>
  )
}
