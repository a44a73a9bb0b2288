"use client"
import { useMemo } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import {
  CheckboxField,
  Dialog,
  NeighbourField,
  RecordForm,
  required,
  SelectField,
  TextAreaField,
  TextField,
  useToast,
} from "../../../kernel/ui/index.js"
import { useCreatePool, useUpdatePool } from "../../hooks/index.js"
import type { CreatePool, UpdatePool } from "../../inputs.js"
import type { Pool } from "../../types.js"
import { poolsMessages } from "../messages/en/pools.js"
import { resourcesMessages } from "../messages/en/resources.js"
import { codesOf, codesText } from "../shared/codes.js"
import { PlaceField } from "../shared/fields.js"
import { useKindWord } from "../shared/names.js"
import { kinds } from "../shared/words.js"

const valuesOf = ({ name, kind, productId, placeId, requiredQualifications, active, notes }: Pool) => ({
  ...{ name, kind, productId, placeId, requiredQualifications: codesText(requiredQualifications), active, notes },
})
const blank = { name: null, kind: null, productId: null, placeId: null, requiredQualifications: null, active: true, notes: null }

interface PoolDialogProps {
  pool?: Pool
  onClose: () => void
  onMade?: (pool: Pool) => void
}

/** What a pool is for: a kind, and what each of its picks must have. */
export function PoolDialog({ pool, onClose, onMade }: PoolDialogProps) {
  const t = useMessages(poolsMessages)
  const shared = useMessages(resourcesMessages)
  const word = useKindWord()
  const toast = useToast()
  const { mutateAsync: create } = useCreatePool()
  const { mutateAsync: update } = useUpdatePool()
  const resolver = useMemo(() => required({ name: shared("resources.needsName") }), [shared])
  const save = async (changes: Readonly<Record<string, unknown>>, { revision }: { revision: number | undefined }) => {
    const coded = "requiredQualifications" in changes && { requiredQualifications: codesOf(changes.requiredQualifications) }
    const values = { ...changes, ...coded }
    if (pool) await update({ poolId: pool.id, ...values, ...(revision !== undefined && { expectedRevision: revision }) } as UpdatePool)
    else onMade?.(await create(values as CreatePool))
    toast({ tone: "success", text: shared("resources.saved") })
  }
  return (
    <Dialog open onClose={onClose} title={pool ? pool.name : t("pools.new")}>
      <RecordForm
        recordId={pool?.id}
        values={pool ? valuesOf(pool) : blank}
        revision={pool?.revision}
        valuesOf={(current) => valuesOf(current as unknown as Pool)}
        resolver={resolver}
        onSave={save}
        onDone={onClose}
        onCancel={onClose}
      >
        <div className="op-form-grid">
          <TextField name="name" label={shared("resources.name")} required maxLength={255} />
          <SelectField
            name="kind"
            label={shared("resources.kind")}
            empty={t("pools.mixed")}
            options={kinds.map((value) => ({ value, label: word(value) }))}
          />
          <TextField name="requiredQualifications" label={t("pools.required")} hint={shared("resources.codesHint")} dir="ltr" />
          <PlaceField name="placeId" label={shared("resources.base")} createKind="depot" />
          <NeighbourField kind="products" name="productId" label={t("pools.product")} />
          <TextAreaField name="notes" label={shared("resources.notes")} maxLength={10_000} />
        </div>
        <CheckboxField name="active" label={t("pools.active")} hint={t("pools.activeHint")} />
      </RecordForm>
    </Dialog>
  )
}
