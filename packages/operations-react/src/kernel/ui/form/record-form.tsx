"use client"
import { type ReactNode, useContext, useId } from "react"
import { FormProvider, type Resolver } from "react-hook-form"
import { Button } from "../button.js"
import { Notice } from "../notice.js"
import { useText } from "../text.js"
import type { FormValues } from "./changes.js"
import { ConflictDialog, type ConflictDialogProps } from "./conflict-dialog.js"
import { ErrorSummary } from "./error-summary.js"
import { FormPartsContext } from "./form-context.js"
import { useRecordForm } from "./use-record-form.js"

export interface SaveContext {
  /** The revision that the edit started from, for `If-Match` or `expectedRevision`. */
  revision: number | undefined
  /** The values that the edit started from, after a conflict those that are stored now: what a write that replaces the whole record keeps. */
  stored: FormValues
}

export interface RecordFormProps {
  /** Id of the edited record; absent for a new one. Another id starts a fresh form. */
  recordId?: string | undefined
  /** The stored values, `null` for empty ones. A refetch updates what is untouched. */
  values: FormValues
  revision?: number | undefined
  /** Gets touched fields only, `null` for cleared ones; for a new record everything that was filled in. Not called when nothing changed. */
  onSave: (changes: FormValues, context: SaveContext) => Promise<unknown>
  /** After saving, and after a save without changes. */
  onDone?: () => void
  onCancel?: () => void
  saveLabel?: string
  /** Why this person may only read. */
  readOnlyReason?: string | undefined
  /** Client-side check with the headless contract's own schema. */
  resolver?: Resolver<FormValues>
  /** Form values of a record that the server answered with a revision conflict. */
  valuesOf?: (current: Readonly<Record<string, unknown>>) => FormValues
  showValue?: ConflictDialogProps["show"]
  /** Buttons beside *Save*. */
  extraActions?: ReactNode
  children: ReactNode
}

/** The form of one record: loads it, sends what was touched, keeps input when refused, warns before input is lost. */
export function RecordForm(props: RecordFormProps) {
  return <Fields key={props.recordId ?? "new"} {...props} />
}

function Fields(props: RecordFormProps) {
  const { onCancel, saveLabel, readOnlyReason, extraActions, children, showValue } = props
  const t = useText()
  const id = useId()
  const { form, labels, submit, problem, conflicts, resolve, dismissConflicts, guard, dialog } = useRecordForm(props)
  const around = useContext(FormPartsContext)
  const readOnly = readOnlyReason !== undefined || around.readOnly
  return (
    <FormProvider {...form}>
      <FormPartsContext.Provider value={{ labels, readOnly }}>
        <form id={id} className="op-form" noValidate onSubmit={submit}>
          {readOnlyReason && <Notice tone="info">{readOnlyReason}</Notice>}
          <ErrorSummary problem={problem} labels={labels} />
          {children}
          {!readOnly && (
            <div className="op-form-actions">
              {extraActions}
              <span className="op-spacer" />
              {onCancel && <Button onClick={() => guard(onCancel)}>{t("ui.cancel")}</Button>}
              <Button type="submit" variant="primary" pending={form.formState.isSubmitting}>
                {saveLabel ?? t("ui.save")}
              </Button>
            </div>
          )}
        </form>
      </FormPartsContext.Provider>
      <ConflictDialog conflicts={conflicts} onClose={dismissConflicts} onResolve={resolve} show={showValue} />
      {dialog}
    </FormProvider>
  )
}
