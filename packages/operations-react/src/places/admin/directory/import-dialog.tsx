"use client"
import { useState } from "react"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Button, Dialog, Field, Notice, Select, useErrorText, useToast } from "../../../kernel/ui/index.js"
import { useImportPlaces } from "../../hooks/index.js"
import type { ImportPlaces } from "../../inputs.js"
import type { PlaceImport } from "../../types.js"
import { placesMessages } from "../messages/en/places.js"

const modes = ["upsert", "create_only", "update_only"] as const
const shown = 50

function useImportDialog(onClose: () => void) {
  const t = useMessages(placesMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const { mutateAsync, isPending } = useImportPlaces()
  const [file, setFile] = useState<File>()
  const [mode, setMode] = useState<(typeof modes)[number]>("upsert")
  const [report, setReport] = useState<PlaceImport>()
  const [problem, setProblem] = useState<string>()
  const run = async (dryRun: boolean) => {
    if (!file) return
    setProblem(undefined)
    const format = /json$/i.test(file.name) ? "geojson" : "csv"
    const input: ImportPlaces = { content: file, format, mode, onError: "skip", dryRun }
    try {
      const answer = await mutateAsync(input)
      if (dryRun) return setReport(answer)
      toast({ tone: "success", text: t("places.imported", { created: answer.created, updated: answer.updated }) })
      onClose()
    } catch (error) {
      setProblem(errorText(error))
    }
  }
  const choose = (next: File | undefined) => {
    setFile(next)
    setReport(undefined)
    setProblem(undefined)
  }
  const change = (next: string) => {
    setMode(modes.find((one) => one === next) ?? "upsert")
    setReport(undefined)
  }
  return { file, choose, mode, change, report, problem, pending: isPending, run }
}

/** A file of places: rehearsed first, with every row that is wrong, then carried out without those. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(placesMessages)
  const words = useWords()
  const { file, choose, mode, change, report, problem, pending, run } = useImportDialog(onClose)
  const changes = (report?.created ?? 0) + (report?.updated ?? 0)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("places.importTitle")}
      size="large"
      footer={
        <>
          <Button pending={pending} disabledReason={file ? undefined : t("places.chooseFile")} onClick={() => void run(true)}>
            {t("places.check")}
          </Button>
          <Button
            variant="primary"
            pending={pending}
            disabledReason={report ? (changes > 0 ? undefined : t("places.nothingToImport")) : t("places.checkFirst")}
            onClick={() => void run(false)}
          >
            {t("places.importNow")}
          </Button>
        </>
      }
    >
      <div className="op-stack">
        <p className="op-text">{t("places.importText")}</p>
        <Field label={t("places.file")}>
          {(control) => (
            <input
              {...control}
              type="file"
              className="op-input"
              accept=".csv,.geojson,.json"
              onChange={(event) => choose(event.target.files?.[0])}
            />
          )}
        </Field>
        <Field label={t("places.mode")}>
          {(control) => (
            <Select
              control={control}
              value={mode}
              options={modes.map((value) => ({ value, label: words(`placeImportMode.${value}`) ?? value }))}
              onChange={change}
            />
          )}
        </Field>
        {problem && <Notice tone="danger">{problem}</Notice>}
        {report && <ImportReport report={report} />}
      </div>
    </Dialog>
  )
}

function ImportReport({ report }: { report: PlaceImport }) {
  const t = useMessages(placesMessages)
  const words = useWords()
  const { total, created, updated, unchanged, failed, unknownColumns } = report
  const wrong = report.rows.filter(({ errors }) => errors.length > 0)
  return (
    <>
      <Notice tone={failed > 0 ? "warning" : "info"} title={t("places.importCounts", { total, created, updated, unchanged, failed })}>
        {unknownColumns.length > 0 && <p className="op-text">{t("places.unknownColumns", { columns: unknownColumns.join(", ") })}</p>}
      </Notice>
      {wrong.length > 0 && (
        <ul className="op-plain-list">
          {wrong
            .slice(0, shown)
            .flatMap(({ row, errors }) =>
              errors.map(({ code, column }) => (
                <li key={`${row} ${code} ${column}`}>
                  {t("places.rowError", { row, column: column ?? "–", problem: words(`placeImportError.${code}`) ?? code })}
                </li>
              )),
            )}
          {wrong.length > shown && <li>{t("places.moreRows", { count: wrong.length - shown })}</li>}
        </ul>
      )}
    </>
  )
}
