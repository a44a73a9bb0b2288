"use client"
import { useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, DateInput, Dialog, Field, Notice, useErrorText, useLeaveGuard, useToast } from "../../../kernel/ui/index.js"
import { useSetResourceQualifications } from "../../hooks/index.js"
import type { Resource, ResourceQualification } from "../../types.js"
import { resourcesMessages } from "../messages/en/resources.js"

interface Row {
  key: string
  code: string
  validFrom: string | null
  validTo: string | null
  level: string | null
  documentRef: string | null
  notes: string | null
}

const rowOf = ({ code, validFrom, validTo, level, documentRef, notes }: ResourceQualification, index: number): Row => ({
  ...{ key: `${index} ${code}`, code, validFrom, validTo, level, documentRef, notes },
})

interface QualificationsDialogProps {
  resource: Resource
  qualifications: readonly ResourceQualification[]
  onClose: () => void
}

/** All that somebody may do, saved as a whole. What nobody touched is not written again. */
export function QualificationsDialog({ resource, qualifications, onClose }: QualificationsDialogProps) {
  const t = useMessages(resourcesMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const { mutateAsync, isPending } = useSetResourceQualifications()
  const [before] = useState(() => qualifications.map(rowOf))
  const [rows, setRows] = useState<readonly Row[]>(before)
  const [problem, setProblem] = useState<string>()
  const dirty = JSON.stringify(rows) !== JSON.stringify(before)
  const { guard, dialog } = useLeaveGuard(dirty)
  const put = (key: string, patch: Partial<Row>) => setRows(rows.map((row) => (row.key === key ? { ...row, ...patch } : row)))
  const add = () => {
    const blank = { code: "", validFrom: null, validTo: null, level: null, documentRef: null, notes: null }
    setRows([...rows, { ...blank, key: `new ${rows.length} ${Date.now()}` }])
  }
  const save = async () => {
    if (!dirty) return onClose()
    try {
      const wanted = rows.filter(({ code }) => code.trim() !== "").map(({ key: _, ...row }) => row)
      const { affected } = await mutateAsync({ resourceId: resource.id, qualifications: wanted, expectedRevision: resource.revision })
      const lost = affected.length > 0
      toast({ tone: lost ? "info" : "success", text: lost ? t("resources.lapsed", { count: affected.length }) : t("resources.saved") })
      onClose()
    } catch (error) {
      setProblem(errorText(error))
    }
  }
  return (
    <Dialog
      open
      onClose={() => guard(onClose)}
      title={t("resources.qualificationsOf", { name: resource.name })}
      size="large"
      footer={
        <>
          <Button icon="plus" onClick={add}>
            {t("resources.addQualification")}
          </Button>
          <Button variant="primary" pending={isPending} onClick={() => void save()}>
            {t("resources.save")}
          </Button>
        </>
      }
    >
      {problem && <Notice tone="danger">{problem}</Notice>}
      <p className="op-text op-faint">{t("resources.codesHint")}</p>
      {rows.length === 0 && <p className="op-text op-faint">{t("resources.noQualifications")}</p>}
      <ol className="op-plain-list" aria-label={t("resources.qualifications")}>
        {rows.map((row) => (
          <QualificationRow
            key={row.key}
            row={row}
            onChange={(patch) => put(row.key, patch)}
            onRemove={() => setRows(rows.filter(({ key }) => key !== row.key))}
          />
        ))}
      </ol>
      {dialog}
    </Dialog>
  )
}

interface QualificationRowProps {
  row: Row
  onChange: (patch: Partial<Row>) => void
  onRemove: () => void
}

function QualificationRow({ row, onChange, onRemove }: QualificationRowProps) {
  const t = useMessages(resourcesMessages)
  return (
    <li className="op-qualification-row">
      <Field label={t("resources.columnQualification")}>
        {(control) => (
          <input
            {...control}
            className="op-input"
            dir="ltr"
            maxLength={100}
            autoComplete="off"
            value={row.code}
            onChange={(event) => onChange({ code: event.target.value.toLowerCase() })}
          />
        )}
      </Field>
      <Field label={t("resources.validFrom")}>
        {(control) => <DateInput control={control} value={row.validFrom} onChange={(validFrom) => onChange({ validFrom })} />}
      </Field>
      <Field label={t("resources.validTo")}>
        {(control) => <DateInput control={control} value={row.validTo} onChange={(validTo) => onChange({ validTo })} />}
      </Field>
      <Button variant="ghost" icon="trash" label={t("resources.removeQualification", { code: row.code })} onClick={onRemove} />
    </li>
  )
}
