"use client"
import { useState } from "react"
import { fileMessages } from "../../messages/files/en.js"
import { useMessages, useWords } from "../../messages/index.js"
import { Button } from "../button.js"
import { Dialog } from "../dialog.js"
import { useErrorText } from "../error-text.js"
import { Field } from "../form/field.js"
import { Select } from "../form/select.js"
import { Notice } from "../notice.js"
import { useToast } from "../root-context.js"
import { type FileReport, ImportReport } from "./report.js"

const modes = ["upsert", "create_only", "update_only"] as const

/** How a person wants a file to be carried out. */
export interface FileAsked {
  content: File
  mode: (typeof modes)[number]
  onError: "skip"
  dryRun: boolean
}

interface FileImport {
  title: string
  /** What the files are like, and how rows find their records. */
  text: string
  /** File types that are offered, as an input takes them. */
  accept: string
  /** The words of errors and warnings begin with it: `placeImport` for `placeImportError.code_taken`. */
  words: string
  run: (asked: FileAsked) => Promise<FileReport>
  pending: boolean
  onClose: () => void
  /** What else stands above the file. */
  children?: React.ReactNode
}

function useFileImport({ run, onClose }: FileImport) {
  const t = useMessages(fileMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const [file, setFile] = useState<File>()
  const [mode, setMode] = useState<FileAsked["mode"]>("upsert")
  const [report, setReport] = useState<FileReport>()
  const [problem, setProblem] = useState<string>()
  const carry = async (dryRun: boolean) => {
    if (!file) return
    setProblem(undefined)
    try {
      const answer = await run({ content: file, mode, onError: "skip", dryRun })
      if (dryRun) return setReport(answer)
      toast({ tone: "success", text: t("files.imported", { created: answer.created, updated: answer.updated }) })
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
  return { file, choose, mode, change, report, problem, carry }
}

/** A file of records: rehearsed first, with every row that is wrong, then carried out without those. */
export function ImportDialog(props: FileImport) {
  const { title, text, accept, words: prefix, pending, onClose, children } = props
  const t = useMessages(fileMessages)
  const words = useWords()
  const { file, choose, mode, change, report, problem, carry } = useFileImport(props)
  const changes = (report?.created ?? 0) + (report?.updated ?? 0)
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      size="large"
      footer={
        <>
          <Button pending={pending} disabledReason={file ? undefined : t("files.choose")} onClick={() => void carry(true)}>
            {t("files.check")}
          </Button>
          <Button
            variant="primary"
            pending={pending}
            disabledReason={report ? (changes > 0 ? undefined : t("files.nothing")) : t("files.checkFirst")}
            onClick={() => void carry(false)}
          >
            {t("files.importNow")}
          </Button>
        </>
      }
    >
      <div className="op-stack">
        <p className="op-text">{text}</p>
        {children}
        <Field label={t("files.file")}>
          {(control) => (
            <input {...control} type="file" className="op-input" accept={accept} onChange={(event) => choose(event.target.files?.[0])} />
          )}
        </Field>
        <Field label={t("files.mode")}>
          {(control) => (
            <Select
              control={control}
              value={mode}
              options={modes.map((value) => ({ value, label: words(`importMode.${value}`) ?? value }))}
              onChange={change}
            />
          )}
        </Field>
        {problem && <Notice tone="danger">{problem}</Notice>}
        {report && <ImportReport report={report} words={prefix} />}
      </div>
    </Dialog>
  )
}
