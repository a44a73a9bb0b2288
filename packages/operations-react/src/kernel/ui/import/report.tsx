"use client"
import { useFormat } from "../../format/use-format.js"
import { fileMessages } from "../../messages/files/en.js"
import { useMessages, useWords } from "../../messages/index.js"
import { Notice } from "../notice.js"

const shown = 50

interface Said {
  column: string | null
  code: string
}

/** What an import did with each row of a file, or would do. */
export interface FileReport {
  total: number
  created: number
  updated: number
  unchanged: number
  failed: number
  unknownColumns: string[]
  rows: { row: number; errors: Said[]; warnings: Said[] }[]
}

/** The counts of a file, then its rows that are refused and those that deserve a look. */
export function ImportReport({ report, words: prefix }: { report: FileReport; words: string }) {
  const t = useMessages(fileMessages)
  const format = useFormat()
  const { total, created, updated, unchanged, failed, unknownColumns, rows } = report
  const of = (pick: (row: FileReport["rows"][number]) => Said[]) =>
    rows.flatMap((row) => pick(row).map((said) => ({ row: row.row, ...said })))
  return (
    <>
      <Notice tone={failed > 0 ? "warning" : "info"} title={t("files.counts", { total, created, updated, unchanged, failed })}>
        {unknownColumns.length > 0 && <p className="op-text">{t("files.unknownColumns", { columns: format.list(unknownColumns) })}</p>}
      </Notice>
      <Rows said={of(({ errors }) => errors)} words={`${prefix}Error`} />
      <Rows said={of(({ errors, warnings }) => (errors.length > 0 ? [] : warnings))} words={`${prefix}Warning`} />
    </>
  )
}

function Rows({ said, words: prefix }: { said: (Said & { row: number })[]; words: string }) {
  const t = useMessages(fileMessages)
  const words = useWords()
  if (said.length === 0) return null
  return (
    <ul className="op-plain-list">
      {said.slice(0, shown).map(({ row, column, code }) => (
        <li key={`${row} ${code} ${column}`}>
          {t("files.rowError", { row, column: column ?? "–", problem: words(`${prefix}.${code}`) ?? code })}
        </li>
      ))}
      {said.length > shown && <li>{t("files.moreRows", { count: said.length - shown })}</li>}
    </ul>
  )
}
