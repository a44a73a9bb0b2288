"use client"
import { type ChangeEvent, type MouseEvent, useMemo, useState } from "react"
import { OperationsRequestError } from "../../../../kernel/core/index.js"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Dialog, Field, Notice, Panel, useErrorText, useToast } from "../../../../kernel/ui/index.js"
import { useText } from "../../../../kernel/ui/text.js"
import { useImportRooming, useImportRoomingDryRun } from "../../../hooks/index.js"
import { planningMessages } from "../../messages/en/planning.js"
import type { ImportRooming } from "../../planning/inputs.js"
import type { RoomingImport } from "../../planning/types.js"
import type { RoomingBoardState } from "../editor/use-rooming-board.js"
import { headerNames } from "./header.js"
import { type ImportChoices, ImportChoicesFields } from "./import-choices.js"
import { ImportDifference } from "./import-difference.js"
import { ImportErrors } from "./import-errors.js"
import { type Mapping, MappingFields } from "./mapping-fields.js"

/** A rooming list: map its columns, see what it would change and which rows are wrong, then apply. Twice is no change. */
export function ImportDialog({ rooming }: { rooming: RoomingBoardState }) {
  const t = useMessages(planningMessages)
  const { state } = rooming
  const [csv, setCsv] = useState<string>()
  const [unreadable, setUnreadable] = useState(false)
  const [mapping, setMapping] = useState<Mapping>({})
  const [choices, choose] = useState<ImportChoices>({ createMissing: "refuse" })
  const load = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    if (!file) return
    const text = textOf(await file.arrayBuffer())
    setCsv(text)
    setUnreadable(text === undefined)
  }
  return (
    <Dialog open onClose={state.dismiss} size="large" title={t("planning.importTitle")}>
      <Field label={t("planning.file")} hint={t("planning.fileHint")}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".csv,text/csv"
            className="op-input"
            onClick={forget}
            onChange={(event) => void load(event)}
          />
        )}
      </Field>
      {unreadable && <Notice tone="danger">{t("planning.unreadable")}</Notice>}
      {csv !== undefined && (
        <Rehearsal rooming={rooming} csv={csv} mapping={mapping} onMapping={setMapping} choices={choices} onChoices={choose} />
      )}
    </Dialog>
  )
}

/** The same file may be chosen again, mended. */
const forget = ({ currentTarget }: MouseEvent<HTMLInputElement>) => {
  currentTarget.value = ""
}

/** The text of a file; undefined where it is not UTF-8. */
function textOf(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

interface RehearsalProps {
  rooming: RoomingBoardState
  csv: string
  mapping: Mapping
  onMapping: (mapping: Mapping) => void
  choices: ImportChoices
  onChoices: (choices: ImportChoices) => void
}

function Rehearsal({ rooming, csv, mapping: chosen, onMapping, choices, onChoices }: RehearsalProps) {
  const t = useMessages(planningMessages)
  const names = useMemo(() => headerNames(csv), [csv])
  // what was chosen for a file before holds where this one has the same columns
  const mapping: Mapping = Object.fromEntries(Object.entries(chosen).filter(([, theirs]) => names.includes(theirs)))
  const input: ImportRooming = { slotId: rooming.slotId, family: rooming.state.board.family, csv, mapping, ...choices }
  const rehearsal = useImportRoomingDryRun(input, { retry: false })
  return (
    <>
      <details className="op-details">
        <summary className="op-summary">{t("planning.importMapping")}</summary>
        <MappingFields names={names} mapping={mapping} onChange={onMapping} />
      </details>
      <ImportChoicesFields choices={choices} errors={rehearsal.data?.errors ?? []} onChange={onChoices} />
      <Panel query={rehearsal}>{(outcome) => <Outcome rooming={rooming} outcome={outcome} input={input} />}</Panel>
    </>
  )
}

/** People and rooms that would not stay as they are. */
const changesIn = ({ changes, roomNumbers }: RoomingImport) => changes.length + roomNumbers.length

function Outcome({ rooming, outcome, input }: { rooming: RoomingBoardState; outcome: RoomingImport; input: ImportRooming }) {
  const t = useMessages(planningMessages)
  const format = useFormat()
  const ui = useText()
  const toast = useToast()
  const errorText = useErrorText()
  const run = useImportRooming()
  const [problem, setProblem] = useState<string>()
  const { state } = rooming
  const changes = changesIn(outcome)
  const { errors, warnings } = outcome
  const apply = async (partial: boolean) => {
    setProblem(undefined)
    try {
      const done = await run.mutateAsync({ ...input, dryRun: false, ...(partial && { partial }) })
      toast({ tone: "success", text: t("planning.imported", done) })
      state.dismiss()
    } catch (error) {
      setProblem(error instanceof OperationsRequestError ? errorText(error) : String(error))
    }
  }
  return (
    <div className="op-stack">
      <p className="op-text" role="status">
        <strong>{t("planning.importSummary", outcome)}</strong>
      </p>
      {warnings.length > 0 && (
        <Notice tone="info">
          {t("planning.warnings", { count: warnings.length, list: format.list(warnings.map(({ column }) => column)) })}
        </Notice>
      )}
      {errors.length > 0 && <ImportErrors errors={errors} board={state.board} />}
      <ImportDifference rooming={rooming} outcome={outcome} />
      {changes === 0 && errors.length === 0 && <Notice tone="success">{t("planning.importNothing")}</Notice>}
      {problem && <Notice tone="danger">{problem}</Notice>}
      <div className="op-form-actions">
        <span className="op-spacer" />
        <Button onClick={state.dismiss}>{ui("ui.cancel")}</Button>
        {errors.length > 0 && changes > 0 && (
          <Button pending={run.isPending} onClick={() => void apply(true)}>
            {t("planning.importPartial")}
          </Button>
        )}
        {errors.length === 0 && changes > 0 && (
          <Button variant="primary" pending={run.isPending} onClick={() => void apply(false)}>
            {t("planning.importApply", { count: changes })}
          </Button>
        )}
      </div>
    </div>
  )
}
