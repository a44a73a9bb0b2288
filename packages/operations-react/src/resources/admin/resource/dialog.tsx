"use client"
import { useMemo } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import {
  CheckboxField,
  Dialog,
  NeighbourField,
  NumberField,
  RecordForm,
  required,
  SelectField,
  TextAreaField,
  TextField,
  useToast,
} from "../../../kernel/ui/index.js"
import { useCreateResource, useUpdateResource } from "../../hooks/index.js"
import type { CreateResource, UpdateResource } from "../../inputs.js"
import type { Resource } from "../../types.js"
import { resourcesMessages } from "../messages/en/resources.js"
import { codesOf } from "../shared/codes.js"
import { KindsField, PlaceField } from "../shared/fields.js"
import { useKindWord } from "../shared/names.js"
import { kinds } from "../shared/words.js"

const valuesOf = (resource: Resource) => {
  const { kind, alsoKinds, name, code, supplierId, placeId, capacity, bufferBeforeMinutes, bufferAfterMinutes, active, notes } = resource
  return { kind, alsoKinds, name, code, supplierId, placeId, capacity, bufferBeforeMinutes, bufferAfterMinutes, active, notes }
}

const blank = {
  kind: null,
  alsoKinds: [],
  name: null,
  code: null,
  supplierId: null,
  placeId: null,
  capacity: null,
  bufferBeforeMinutes: null,
  bufferAfterMinutes: null,
  qualifications: null,
  active: true,
  notes: null,
}

interface ResourceDialogProps {
  resource?: Resource
  onClose: () => void
  /** After a new one was made. */
  onMade?: (resource: Resource) => void
}

/** A guide, coach, boat or kit: what it is and how much of it there is. */
export function ResourceDialog({ resource, onClose, onMade }: ResourceDialogProps) {
  const t = useMessages(resourcesMessages)
  const resolver = useMemo(() => required({ name: t("resources.needsName"), kind: t("resources.needsKind") }), [t])
  const save = useSave(resource, onMade)
  return (
    <Dialog open onClose={onClose} title={resource ? resource.name : t("resources.new")} size="large">
      <RecordForm
        recordId={resource?.id}
        values={resource ? valuesOf(resource) : blank}
        revision={resource?.revision}
        valuesOf={(current) => valuesOf(current as unknown as Resource)}
        resolver={resolver}
        onSave={save}
        onDone={onClose}
        onCancel={onClose}
      >
        <ResourceFields isNew={!resource} />
      </RecordForm>
    </Dialog>
  )
}

/** Says what lies ahead of one that no longer takes work. */
function useSave(resource: Resource | undefined, onMade: ResourceDialogProps["onMade"]) {
  const t = useMessages(resourcesMessages)
  const toast = useToast()
  const { mutateAsync: create } = useCreateResource()
  const { mutateAsync: update } = useUpdateResource()
  return async (changes: Readonly<Record<string, unknown>>, { revision }: { revision: number | undefined }) => {
    if (resource) {
      const input = { resourceId: resource.id, ...changes, ...(revision !== undefined && { expectedRevision: revision }) }
      const { affected } = await update(input as UpdateResource)
      const ahead = affected.length > 0
      return toast({
        tone: ahead ? "info" : "success",
        text: ahead ? t("resources.workAhead", { count: affected.length }) : t("resources.saved"),
      })
    }
    const { qualifications, ...rest } = changes
    const codes = codesOf(qualifications).map((code) => ({ code }))
    const made = await create({ ...rest, ...(codes.length > 0 && { qualifications: codes }) } as CreateResource)
    toast({ tone: "success", text: t("resources.saved") })
    onMade?.(made)
  }
}

function ResourceFields({ isNew }: { isNew: boolean }) {
  const t = useMessages(resourcesMessages)
  const word = useKindWord()
  return (
    <>
      <div className="op-form-grid">
        <TextField name="name" label={t("resources.name")} required maxLength={255} />
        <SelectField
          name="kind"
          label={t("resources.kind")}
          empty={t("resources.chooseKind")}
          options={kinds.map((value) => ({ value, label: word(value) }))}
          required
        />
        <TextField name="code" label={t("resources.code")} hint={t("resources.codeHint")} dir="ltr" maxLength={100} />
        <NumberField name="capacity" label={t("resources.capacity")} hint={t("resources.capacityHint")} min={1} />
        <PlaceField name="placeId" label={t("resources.base")} createKind="depot" />
        <NeighbourField kind="suppliers" name="supplierId" label={t("resources.supplier")} />
        <NumberField name="bufferBeforeMinutes" label={t("resources.bufferBefore")} unit={t("resources.minutes")} min={0} max={1440} />
        <NumberField name="bufferAfterMinutes" label={t("resources.bufferAfter")} unit={t("resources.minutes")} min={0} max={1440} />
        {isNew && <TextField name="qualifications" label={t("resources.qualifications")} hint={t("resources.codesHint")} dir="ltr" />}
        <TextAreaField name="notes" label={t("resources.notes")} maxLength={10_000} />
      </div>
      <KindsField name="alsoKinds" label={t("resources.alsoKinds")} />
      <CheckboxField name="active" label={t("resources.takesWork")} hint={t("resources.takesWorkHint")} />
    </>
  )
}
